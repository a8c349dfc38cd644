package dev.mintmark.workshop.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The machine's own static busybox, packed as the whole content of an image.
final class Busybox {

    private static final Path PROGRAM = Path.of("/bin/busybox");
    private static final int BLOCK = 512;
    private static final int PROGRAM_HEADER_OFFSET = 32;
    private static final int PROGRAM_HEADER_COUNT = 56;
    private static final int PROGRAM_HEADER_SIZE = 56;
    private static final int INTERPRETER = 3;

    private Busybox() {}

    static Optional<String> missing() {
        try {
            return isStatic(Files.readAllBytes(PROGRAM)) ? Optional.empty()
                    : Optional.of(PROGRAM + " is not static, so it cannot run alone in an image.");
        } catch (IOException _) {
            return Optional.of("There is no " + PROGRAM + " to make images from.");
        }
    }

    /// A tar archive of a root file system: `/bin/busybox`, `/bin/sh`, and these text files.
    static byte[] rootFileSystem(Map<String, String> files) throws IOException {
        var tar = new ByteArrayOutputStream();
        var program = Files.readAllBytes(PROGRAM);
        entry(tar, "bin/busybox", program);
        entry(tar, "bin/sh", program);
        for (var file : files.entrySet()) {
            entry(tar, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        tar.write(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    /// [The old tar format](https://www.gnu.org/software/tar/manual/html_node/Standard.html), which Docker reads.
    private static void entry(ByteArrayOutputStream tar, String name, byte[] content) throws IOException {
        var header = ByteBuffer.allocate(BLOCK);
        header.put(0, name.getBytes(StandardCharsets.US_ASCII));
        header.put(100, octal(0755, 8)).put(108, octal(0, 8)).put(116, octal(0, 8));
        header.put(124, octal(content.length, 12)).put(136, octal(0, 12));
        header.put(148, "        ".getBytes(StandardCharsets.US_ASCII)).put(156, (byte) '0');
        header.put(257, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
        var sum = 0;
        for (var one : header.array()) {
            sum += Byte.toUnsignedInt(one);
        }
        header.put(148, octal(sum, 7));
        tar.write(header.array());
        tar.write(content);
        tar.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static byte[] octal(int number, int width) {
        return String.format("%0" + (width - 1) + "o\0", number).getBytes(StandardCharsets.US_ASCII);
    }

    /// A dynamic program names its interpreter in a program header
    /// ([elf(5)](https://man7.org/linux/man-pages/man5/elf.5.html)).
    private static boolean isStatic(byte[] program) {
        if (program.length < BLOCK || program[0] != 0x7f || program[4] != 2) {
            return false;
        }
        var elf = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        var table = (int) elf.getLong(PROGRAM_HEADER_OFFSET);
        for (var number = 0; number < elf.getShort(PROGRAM_HEADER_COUNT); number++) {
            if (elf.getInt(table + number * PROGRAM_HEADER_SIZE) == INTERPRETER) {
                return false;
            }
        }
        return true;
    }
}
