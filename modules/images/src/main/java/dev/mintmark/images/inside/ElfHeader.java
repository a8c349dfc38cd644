package dev.mintmark.images.inside;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables of an [ELF](https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html) file. Reading beyond the
/// bytes that are there throws [IndexOutOfBoundsException], which its users take for "not an ELF file".
final class ElfHeader {

    private static final int MAGIC = 0x7F454C46;
    private static final int MOST_TABLES = 4096;

    /// A part of the file that is loaded or read when the program starts.
    record Segment(int type, long offset, long address, long size) {}

    /// A part of the file as the linker sees it.
    record Section(int type, long offset, long size, int link, long entrySize) {}

    private final ByteBuffer bytes;
    private final boolean wide;

    private ElfHeader(ByteBuffer bytes, boolean wide) {
        this.bytes = bytes;
        this.wide = wide;
    }

    /// @param bytes the file, or as much of its beginning as will be looked at
    static Optional<ElfHeader> of(byte[] bytes) {
        if (bytes.length < 52 || ByteBuffer.wrap(bytes).getInt(0) != MAGIC || bytes[4] < 1 || bytes[4] > 2) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes).order(bytes[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new ElfHeader(buffer, bytes[4] == 2));
    }

    boolean isWide() {
        return wide;
    }

    List<Segment> segments() {
        var start = word(wide ? 32 : 28, wide);
        var size = half(wide ? 54 : 42);
        var count = Math.min(half(wide ? 56 : 44), MOST_TABLES);
        var segments = new ArrayList<Segment>();
        for (var i = 0; i < count; i++) {
            var at = start + (long) i * size;
            segments.add(new Segment((int) word(at, false), word(at + (wide ? 8 : 4), wide),
                    word(at + (wide ? 16 : 8), wide), word(at + (wide ? 32 : 16), wide)));
        }
        return segments;
    }

    List<Section> sections() {
        var start = word(wide ? 40 : 32, wide);
        var size = half(wide ? 58 : 46);
        var count = Math.min(half(wide ? 60 : 48), MOST_TABLES);
        var sections = new ArrayList<Section>();
        for (var i = 0; i < count; i++) {
            var at = start + (long) i * size;
            sections.add(new Section((int) word(at + 4, false), word(at + (wide ? 24 : 16), wide),
                    word(at + (wide ? 32 : 20), wide), (int) word(at + (wide ? 40 : 24), false),
                    word(at + (wide ? 56 : 36), wide)));
        }
        return sections;
    }

    int half(long at) {
        return bytes.getShort(place(at)) & 0xFFFF;
    }

    int octet(long at) {
        return bytes.get(place(at)) & 0xFF;
    }

    long word(long at, boolean eight) {
        return eight ? bytes.getLong(place(at)) : bytes.getInt(place(at)) & 0xFFFFFFFFL;
    }

    /// The text that ends with a zero byte, at most `longest` characters of it.
    String text(long at, int longest) {
        var text = new StringBuilder();
        for (var place = at; text.length() < longest; place++) {
            var octet = octet(place);
            if (octet == 0) {
                return text.toString();
            }
            text.append((char) octet);
        }
        return text.toString();
    }

    private int place(long at) {
        if (at < 0 || at >= bytes.limit()) {
            throw new IndexOutOfBoundsException("Beyond the end of the file");
        }
        return (int) at;
    }
}
