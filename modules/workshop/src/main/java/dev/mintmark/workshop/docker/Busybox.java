package dev.mintmark.workshop.docker;

import dev.mintmark.workshop.layer.PlainTar;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        var program = Files.readAllBytes(PROGRAM);
        var tar = new PlainTar().file("bin/busybox", program).file("bin/sh", program);
        files.forEach(tar::file);
        return tar.bytes();
    }

    /// A tar archive that holds busybox under these paths and nothing else.
    static byte[] only(List<String> programs) throws IOException {
        var program = Files.readAllBytes(PROGRAM);
        var tar = new PlainTar();
        programs.forEach(path -> tar.file(path, program));
        return tar.bytes();
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
