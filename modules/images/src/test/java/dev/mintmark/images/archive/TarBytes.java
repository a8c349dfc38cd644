package dev.mintmark.images.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes tar archives byte by byte, odd ones too.
final class TarBytes {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    TarBytes file(String name, byte[] content) {
        return raw(name, '0', "", content.length, content);
    }

    TarBytes file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TarBytes symbolicLink(String name, String target) {
        return raw(name, '2', target, 0, new byte[0]);
    }

    TarBytes hardLink(String name, String target) {
        return raw(name, '1', target, 0, new byte[0]);
    }

    TarBytes directory(String name) {
        return raw(name, '5', "", 0, new byte[0]);
    }

    /// @param type as in the header
    /// @param size what the header says, whatever the content
    TarBytes raw(String name, char type, String link, long size, byte[] content) {
        return raw(name, type, link, octal(size), content);
    }

    TarBytes raw(String name, char type, String link, byte[] size, byte[] content) {
        var header = ByteBuffer.allocate(BLOCK);
        header.put(0, name.getBytes(StandardCharsets.UTF_8)).put(100, "0000644\0".getBytes(StandardCharsets.US_ASCII));
        header.put(124, size).put(136, octal(0)).put(148, "        ".getBytes(StandardCharsets.US_ASCII));
        header.put(156, (byte) type).put(157, link.getBytes(StandardCharsets.UTF_8));
        header.put(257, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
        var sum = 0;
        for (var one : header.array()) {
            sum += Byte.toUnsignedInt(one);
        }
        header.put(148, String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII));
        tar.writeBytes(header.array());
        tar.writeBytes(content);
        tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        return this;
    }

    byte[] unended() {
        return tar.toByteArray();
    }

    byte[] ended() {
        var ended = new ByteArrayOutputStream();
        ended.writeBytes(unended());
        ended.writeBytes(new byte[2 * BLOCK]);
        return ended.toByteArray();
    }

    private static byte[] octal(long number) {
        return String.format("%011o\0", number).getBytes(StandardCharsets.US_ASCII);
    }
}
