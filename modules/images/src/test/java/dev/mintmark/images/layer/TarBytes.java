package dev.mintmark.images.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;

import com.github.luben.zstd.ZstdOutputStream;
import dev.mintmark.images.LayerBytes;

/// Writes tar archives byte by byte, well-formed or not. Texts are bytes: each character is one.
public final class TarBytes {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private boolean ended;

    /// One header that can be made as odd as is wanted.
    public static final class Header {

        private final byte[] block = new byte[BLOCK];

        Header(String name, char type) {
            text(0, 100, name).octal(100, 8, type == '5' ? 0755 : 0644).octal(108, 8, 0).octal(116, 8, 0)
                    .octal(124, 12, 0).octal(136, 12, 1_500_000_000).text(156, 1, String.valueOf(type))
                    .text(257, 8, "ustar\0" + "00");
        }

        public Header text(int offset, int length, String text) {
            var bytes = bytes(text);
            System.arraycopy(bytes, 0, block, offset, Math.min(length, bytes.length));
            return this;
        }

        public Header octal(int offset, int length, long value) {
            return text(offset, length, String.format("%0" + (length - 1) + "o", value));
        }

        public Header mode(int mode) {
            return octal(100, 8, mode);
        }

        public Header owner(int uid, int gid) {
            return octal(108, 8, uid).octal(116, 8, gid);
        }

        public Header size(long size) {
            return octal(124, 12, size);
        }

        public Header link(String target) {
            return text(157, 100, target);
        }

        public Header device(int major, int minor) {
            return octal(329, 8, major).octal(337, 8, minor);
        }

        byte[] sealed() {
            text(148, 8, "        ");
            var sum = 0;
            for (var one : block) {
                sum += one & 0xFF;
            }
            return text(148, 8, String.format("%06o\0 ", sum)).block;
        }
    }

    public static Header header(String name, char type) {
        return new Header(name, type);
    }

    public TarBytes add(Header header) {
        archive.writeBytes(header.sealed());
        return this;
    }

    public TarBytes add(Header header, byte[] content) {
        add(header.size(content.length));
        return content(content);
    }

    public TarBytes content(byte[] content) {
        archive.writeBytes(content);
        archive.writeBytes(new byte[-content.length & (BLOCK - 1)]);
        return this;
    }

    public TarBytes raw(byte[] bytes) {
        archive.writeBytes(bytes);
        return this;
    }

    public TarBytes file(String name, String content) {
        return add(header(name, '0'), bytes(content));
    }

    public TarBytes file(String name, String content, int mode) {
        return add(header(name, '0').mode(mode), bytes(content));
    }

    public TarBytes directory(String name) {
        return add(header(name, '5'));
    }

    public TarBytes directory(String name, int mode) {
        return add(header(name, '5').mode(mode));
    }

    public TarBytes symbolicLink(String name, String target) {
        return add(header(name, '2').link(target));
    }

    public TarBytes hardLink(String name, String target) {
        return add(header(name, '1').link(target));
    }

    /// PAX records for the next entry, in pairs of key and value.
    public TarBytes pax(String... records) {
        return extension('x', records);
    }

    public TarBytes extension(char type, String... records) {
        var map = new LinkedHashMap<String, String>();
        for (var place = 0; place < records.length; place += 2) {
            map.put(records[place], records[place + 1]);
        }
        return add(header("PaxHeaders/0", type), bytes(paxText(map)));
    }

    /// GNU's name (`L`) or link (`K`) for the next entry.
    public TarBytes gnuLong(char type, String text) {
        return add(header("././@LongLink", type).text(257, 8, "ustar  \0"), bytes(text + "\0"));
    }

    private static String paxText(Map<String, String> records) {
        var text = new StringBuilder();
        records.forEach((key, value) -> {
            var rest = " " + key + "=" + value + "\n";
            var length = rest.length() + 1;
            while (String.valueOf(length).length() + rest.length() != length) {
                length++;
            }
            text.append(length).append(rest);
        });
        return text.toString();
    }

    public TarBytes end() {
        ended = true;
        archive.writeBytes(new byte[2 * BLOCK]);
        return this;
    }

    /// The archive as it is so far, without the blocks at its end unless they were asked for.
    public byte[] unended() {
        return archive.toByteArray();
    }

    public byte[] bytes() {
        if (!ended) {
            end();
        }
        return archive.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public static byte[] zstd(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(packed)) {
            zstd.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// A layer of these stored bytes whose digests nobody knows.
    public static LayerBytes layer(byte[] stored) {
        return new LayerBytes(Optional.empty(), Optional.empty(), OptionalLong.of(stored.length),
                new ByteArrayInputStream(stored), Optional.empty());
    }
}
