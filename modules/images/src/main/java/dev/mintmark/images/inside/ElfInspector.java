package dev.mintmark.images.inside;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Notes the build id and the needed libraries of programs and libraries. Holds at most the first four megabytes of a
/// file, where linkers put the names; of a file that has them elsewhere the libraries are not told.
public final class ElfInspector implements FileInspector {

    private static final int HEAD = 64 << 10;
    private static final int MOST_HEAD = 4 << 20;
    private static final int MOST_DYNAMIC = 64 << 10;
    private static final int MOST_NEEDED = 512;
    private static final int LONGEST_NAME = 1024;
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int NOTE = 4;
    private static final int BUILD_ID = 3;
    private static final int DT_NEEDED = 1;
    private static final int DT_STRTAB = 5;

    @Override
    public boolean wants(LayerEntry file) {
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return file.kind() == EntryKind.FILE && file.size() >= 52
                && ((file.mode() & 0111) != 0 || name.contains(".so") || name.endsWith(".ko")
                || name.endsWith(".node"));
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var magic = content.readNBytes(4);
        if (!Arrays.equals(magic, new byte[] {0x7F, 'E', 'L', 'F'})) {
            return List.of();
        }
        var head = join(magic, content.readNBytes(HEAD - magic.length));
        try {
            var header = ElfHeader.of(head).orElseThrow(IndexOutOfBoundsException::new);
            var segments = header.segments();
            return List.of(new FileFact.Elf(buildId(header, segments), needed(head, segments, header.isWide(),
                    content)));
        } catch (IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private static Optional<String> buildId(ElfHeader header, List<ElfHeader.Segment> segments) {
        for (var segment : segments) {
            var at = segment.offset();
            var end = at + segment.size();
            while (segment.type() == NOTE && at + 12 <= end && end <= HEAD) {
                var nameSize = header.word(at, false);
                var size = header.word(at + 4, false);
                var value = at + 12 + (nameSize + 3 & ~3L);
                if (header.word(at + 8, false) == BUILD_ID && size <= 64 && header.text(at + 12, 8).equals("GNU")) {
                    var id = new byte[(int) size];
                    for (var i = 0; i < size; i++) {
                        id[i] = (byte) header.octet(value + i);
                    }
                    return Optional.of(HexFormat.of().formatHex(id));
                }
                at = value + (size + 3 & ~3L);
            }
        }
        return Optional.empty();
    }

    private static List<String> needed(byte[] head, List<ElfHeader.Segment> segments, boolean wide, InputStream rest)
            throws IOException {
        var dynamic = segments.stream().filter(segment -> segment.type() == DYNAMIC).findFirst();
        if (dynamic.isEmpty() || dynamic.get().offset() < 0 || dynamic.get().offset() > Integer.MAX_VALUE) {
            return List.of();
        }
        var offset = dynamic.get().offset();
        var size = Math.clamp(dynamic.get().size(), 0, MOST_DYNAMIC);
        var more = Math.clamp(offset + size - head.length, 0, MOST_HEAD - head.length);
        var known = join(head, rest.readNBytes(more));
        if (offset + size <= known.length) {
            return names(known, Arrays.copyOfRange(known, (int) offset, (int) offset + size), segments, wide);
        }
        if (known.length < head.length + more || offset < known.length) {
            return List.of();
        }
        rest.skipNBytes(offset - known.length);
        return names(known, rest.readNBytes(size), segments, wide);
    }

    private static List<String> names(byte[] known, byte[] table, List<ElfHeader.Segment> segments, boolean wide) {
        var header = ElfHeader.of(known).orElseThrow(IndexOutOfBoundsException::new);
        var order = ByteBuffer.wrap(table).order(known[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var places = new ArrayList<Long>();
        var strings = -1L;
        var step = wide ? 16 : 8;
        for (var at = 0; at + step <= table.length; at += step) {
            var tag = wide ? order.getLong(at) : order.getInt(at);
            var value = wide ? order.getLong(at + 8) : order.getInt(at + 4) & 0xFFFFFFFFL;
            if (tag == 0) {
                break;
            } else if (tag == DT_NEEDED && places.size() < MOST_NEEDED) {
                places.add(value);
            } else if (tag == DT_STRTAB) {
                strings = value;
            }
        }
        var start = offset(segments, strings);
        return start < 0 ? List.of() : places.stream().map(place -> header.text(start + place, LONGEST_NAME)).toList();
    }

    private static long offset(List<ElfHeader.Segment> segments, long address) {
        return segments.stream()
                .filter(one -> one.type() == LOAD && address >= one.address() && address - one.address() < one.size())
                .mapToLong(one -> address - one.address() + one.offset()).findFirst().orElse(-1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
