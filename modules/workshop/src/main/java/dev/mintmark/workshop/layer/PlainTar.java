package dev.mintmark.workshop.layer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes files into a tar archive in
/// [the old format](https://www.gnu.org/software/tar/manual/html_node/Standard.html), which everybody reads.
public final class PlainTar {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    /// An executable file of root's, as old as can be.
    ///
    /// @param name without a slash at its begin
    public PlainTar file(String name, byte[] content) {
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
        tar.writeBytes(header.array());
        tar.writeBytes(content);
        tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        return this;
    }

    public PlainTar file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// The whole archive.
    public byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(tar.toByteArray());
        whole.writeBytes(new byte[2 * BLOCK]);
        return whole.toByteArray();
    }

    private static byte[] octal(int number, int width) {
        return String.format("%0" + (width - 1) + "o\0", number).getBytes(StandardCharsets.US_ASCII);
    }
}
