package dev.mintmark.docker.inside;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the heads of a tar archive as an engine sends it: ustar, with PAX records or GNU's long names
/// ([tar(5)](https://man.freebsd.org/cgi/man.cgi?query=tar&sektion=5)). Between two heads it passes over the content.
final class TarHeads {

    private static final int BLOCK = 512;
    private static final int LONGEST_EXTENSION = 1 << 20;

    private final InputStream archive;
    private long unread;

    TarHeads(InputStream archive) {
        this.archive = archive;
    }

    /// The next entry; empty at the end.
    Optional<TarHead> next() throws IOException {
        var extra = new HashMap<String, String>();
        while (true) {
            archive.skipNBytes(unread);
            unread = 0;
            var block = archive.readNBytes(BLOCK);
            if (block.length < BLOCK || block[0] == 0) {
                return Optional.empty();
            }
            var size = number(block, 124, 12);
            var type = (char) (block[156] & 0xff);
            switch (type) {
                case 'x' -> extra.putAll(records(extension(size)));
                case 'L' -> extra.put("path", text(extension(size), 0, (int) size));
                case 'K' -> extra.put("linkpath", text(extension(size), 0, (int) size));
                case 'g' -> extension(size);
                default -> {
                    return Optional.of(head(block, type, size, extra));
                }
            }
        }
    }

    private TarHead head(byte[] block, char type, long size, Map<String, String> extra) throws IOException {
        var length = extra.containsKey("size") ? parse(extra.get("size"), 10) : size;
        unread = type == '5' || type == '2' || type == '1' ? 0 : padded(length);
        var prefix = text(block, 345, 155);
        var isUstar = text(block, 257, 5).equals("ustar");
        var name = isUstar && !prefix.isEmpty() ? prefix + "/" + text(block, 0, 100) : text(block, 0, 100);
        return new TarHead(extra.getOrDefault("path", name), type, (int) (number(block, 100, 8) & 07777), length,
                Instant.ofEpochSecond(number(block, 136, 12)),
                type == '2' ? extra.getOrDefault("linkpath", text(block, 157, 100)) : "");
    }

    private byte[] extension(long size) throws IOException {
        if (size > LONGEST_EXTENSION) {
            throw new IOException("A head of more than " + LONGEST_EXTENSION + " bytes");
        }
        var bytes = archive.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException("The archive broke off in the middle");
        }
        archive.skipNBytes(padded(size) - size);
        return bytes;
    }

    /// `LENGTH KEY=VALUE\n`, again and again.
    private static Map<String, String> records(byte[] bytes) throws IOException {
        var records = new HashMap<String, String>();
        for (var at = 0; at < bytes.length; ) {
            var space = at;
            while (space < bytes.length && bytes[space] != ' ') {
                space++;
            }
            var length = (int) Math.min(LONGEST_EXTENSION, parse(text(bytes, at, space - at), 10));
            if (length <= space - at + 1 || at + length > bytes.length) {
                throw new IOException("A head that cannot be read");
            }
            var record = text(bytes, space + 1, at + length - space - 2);
            var equals = record.indexOf('=');
            if (equals > 0) {
                records.put(record.substring(0, equals), record.substring(equals + 1));
            }
            at += length;
        }
        return records;
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    /// Octal digits, or a binary number where those would not do.
    private static long number(byte[] block, int from, int length) throws IOException {
        if ((block[from] & 0x80) == 0) {
            return parse(text(block, from, length).strip(), 8);
        }
        var number = 0L;
        for (var at = from + length - 8; at < from + length; at++) {
            number = number << 8 | block[at] & 0xff;
        }
        return number;
    }

    private static long parse(String digits, int radix) throws IOException {
        try {
            var number = digits.isEmpty() ? 0 : Long.parseLong(digits, radix);
            if (number < 0) {
                throw new IOException("A head with a negative number");
            }
            return number;
        } catch (NumberFormatException noNumber) {
            throw new IOException("A head that cannot be read", noNumber);
        }
    }

    /// Up to the first zero.
    private static String text(byte[] bytes, int from, int most) {
        var end = from;
        while (end < from + most && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
    }
}
