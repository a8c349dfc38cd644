package dev.mintmark.docker.copy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes the few files that are brought to an engine as
/// [ustar](https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06): root's, old, and to be
/// changed by nobody.
final class SmallTar {

    private static final int BLOCK = 512;
    private static final int SUM = 148;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    SmallTar program(String name, byte[] content) {
        entry(name, '0', 0555, content, "");
        return this;
    }

    SmallTar link(String name, String target) {
        entry(name, '2', 0777, new byte[0], target);
        return this;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(tar.toByteArray());
        whole.writeBytes(new byte[2 * BLOCK]);
        return whole.toByteArray();
    }

    private void entry(String name, char type, int mode, byte[] content, String target) {
        var header = ByteBuffer.allocate(BLOCK);
        header.put(0, ascii(name)).put(100, octal(mode, 8)).put(108, octal(0, 8)).put(116, octal(0, 8));
        header.put(124, octal(content.length, 12)).put(136, octal(0, 12)).put(SUM, ascii(" ".repeat(8)));
        header.put(156, (byte) type).put(157, ascii(target)).put(257, ascii("ustar\00000"));
        var sum = 0;
        for (var one : header.array()) {
            sum += Byte.toUnsignedInt(one);
        }
        header.put(SUM, octal(sum, 7));
        tar.writeBytes(header.array());
        tar.writeBytes(content);
        tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static byte[] octal(int number, int width) {
        return ascii(String.format("%0" + (width - 1) + "o\0", number));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
