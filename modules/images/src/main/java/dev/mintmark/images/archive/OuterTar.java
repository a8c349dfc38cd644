package dev.mintmark.images.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Walks through an archive that holds an image, from entry to entry. What is in layers is none of its business.
///
/// Belongs to one thread. Skips content by [InputStream#skip], so in a file it seeks.
final class OuterTar {

    private static final int LONGEST_NAME = 64 << 10;
    private static final int MOST_ENTRIES = 200_000;

    private final InputStream archive;
    private long position;
    private long entryEnd;
    private long left;
    private int entries;

    OuterTar(InputStream archive) {
        this.archive = archive;
    }

    /// The next entry; empty at the end of the archive.
    Optional<TarEntry> next() throws IOException {
        Map<String, String> extended = new HashMap<>();
        while (true) {
            skipTo(entryEnd);
            var block = archive.readNBytes(TarHeader.BLOCK);
            if (block.length == 0) {
                return Optional.empty();
            }
            var header = new TarHeader(full(block), position);
            position += TarHeader.BLOCK;
            entryEnd = position;
            if (header.isEnd()) {
                return Optional.empty();
            }
            header.check();
            if (++entries > MOST_ENTRIES) {
                throw new DamagedArchive("It has more than " + MOST_ENTRIES + " entries.");
            }
            switch (header.type()) {
                case 'x' -> extended.putAll(PaxRecords.of(text(header)));
                case 'g' -> text(header);
                case 'L' -> extended.put("path", name(header));
                case 'K' -> extended.put("linkpath", name(header));
                default -> {
                    return Optional.of(entry(header, extended));
                }
            }
        }
    }

    /// The content of the entry that [#next] returned last, as long as it has not been called again.
    InputStream content() {
        return new Content();
    }

    private TarEntry entry(TarHeader header, Map<String, String> extended) throws IOException {
        var kind = switch (header.type()) {
            case '0', '\0', '7' -> TarEntry.Kind.FILE;
            case '1' -> TarEntry.Kind.HARD_LINK;
            case '2' -> TarEntry.Kind.SYMBOLIC_LINK;
            default -> TarEntry.Kind.OTHER;
        };
        var size = extended.containsKey("size") ? PaxRecords.number(extended.get("size")) : header.size();
        // Some writers give hard links the size of what they link to, and no content.
        var content = kind == TarEntry.Kind.HARD_LINK || kind == TarEntry.Kind.SYMBOLIC_LINK ? 0 : size;
        endsAfter(content);
        left = kind == TarEntry.Kind.FILE ? content : 0;
        return new TarEntry(extended.getOrDefault("path", header.name()), kind,
                left, extended.getOrDefault("linkpath", header.link()), position);
    }

    private String name(TarHeader header) throws IOException {
        var name = text(header);
        var end = name.indexOf('\0');
        return end < 0 ? name : name.substring(0, end);
    }

    private String text(TarHeader header) throws IOException {
        var size = header.size();
        if (size > LONGEST_NAME) {
            throw new DamagedArchive("A name at byte " + position + " is longer than " + LONGEST_NAME + " bytes.");
        }
        endsAfter(size);
        var bytes = archive.readNBytes((int) size);
        position += bytes.length;
        if (bytes.length < size) {
            throw cutOff();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void endsAfter(long size) {
        entryEnd = position + (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }

    private void skipTo(long wanted) throws IOException {
        try {
            archive.skipNBytes(wanted - position);
            position = wanted;
        } catch (EOFException tooShort) {
            throw cutOff();
        }
    }

    private byte[] full(byte[] block) throws IOException {
        if (block.length < TarHeader.BLOCK) {
            throw cutOff();
        }
        return block;
    }

    private DamagedArchive cutOff() {
        return new DamagedArchive("It is cut off behind byte " + position + ".");
    }

    private final class Content extends InputStream {

        private final int entry = entries;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 || entry != entries) {
                return -1;
            }
            var count = archive.read(into, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw cutOff();
            }
            position += count;
            left -= count;
            return count;
        }
    }
}
