package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the bytes of a sparse file are; the rest of it is zeros
/// ([GNU's formats](https://www.gnu.org/software/tar/manual/html_section/Sparse-Formats.html)).
///
/// @param size      of the whole file
/// @param fragments in order, not overlapping
record SparseMap(long size, List<Fragment> fragments) {

    private static final int MOST = 1 << 20;

    record Fragment(long offset, long length) {

        long end() {
            return offset + length;
        }
    }

    /// @throws IllegalArgumentException if it makes no sense
    SparseMap {
        var end = 0L;
        for (var fragment : fragments) {
            if (fragment.offset < end || fragment.length < 0 || fragment.end() < fragment.offset) {
                throw new IllegalArgumentException("fragments overlap");
            }
            end = fragment.end();
        }
        if (size < end) {
            throw new IllegalArgumentException("fragments beyond the end");
        }
        fragments = List.copyOf(fragments);
    }

    static SparseMap of(long size, List<Long> numbers) throws LayerDamaged {
        if (numbers.size() % 2 != 0 || numbers.size() > MOST) {
            throw broken();
        }
        var fragments = new ArrayList<Fragment>();
        for (var place = 0; place < numbers.size(); place += 2) {
            fragments.add(new Fragment(numbers.get(place), numbers.get(place + 1)));
        }
        try {
            return new SparseMap(size, fragments);
        } catch (IllegalArgumentException overlapping) {
            throw broken();
        }
    }

    long stored() {
        return fragments.stream().mapToLong(Fragment::length).sum();
    }

    /// GNU's format before PAX: four fragments in the header, 21 in each block that follows.
    static SparseMap old(TarHeader header, InputStream archive) throws IOException {
        var numbers = new ArrayList<Long>();
        var size = TarNumbers.number(header.block(), 483, 12);
        var more = old(header.block(), 386, 4, numbers);
        while (more) {
            var block = archive.readNBytes(TarHeader.BLOCK);
            if (block.length < TarHeader.BLOCK) {
                throw broken();
            }
            more = old(block, 0, 21, numbers);
            if (numbers.size() > MOST) {
                throw broken();
            }
        }
        return of(size, numbers);
    }

    private static boolean old(byte[] block, int offset, int count, List<Long> numbers) throws LayerDamaged {
        for (var number = 0; number < count; number++) {
            var place = offset + number * 24;
            if (block[place] == 0) {
                break;
            }
            numbers.add(TarNumbers.number(block, place, 12));
            numbers.add(TarNumbers.number(block, place + 12, 12));
        }
        return block[offset + count * 24] != 0;
    }

    /// Format 1.0: decimal numbers, one a line, before the file's bytes, padded to a block.
    static SparseMap inside(long size, InputStream content) throws IOException {
        var lines = new Object() {
            private int read;

            long next() throws IOException {
                var value = 0L;
                for (var digits = 0;; digits++) {
                    var one = content.read();
                    read++;
                    if (one == '\n' && digits > 0) {
                        return value;
                    }
                    if (one < '0' || one > '9' || digits > 17) {
                        throw broken();
                    }
                    value = value * 10 + one - '0';
                }
            }
        };
        var count = lines.next();
        if (count > MOST / 2) {
            throw broken();
        }
        var numbers = new ArrayList<Long>();
        for (var number = 0; number < 2 * count; number++) {
            numbers.add(lines.next());
        }
        var padding = -lines.read & (TarHeader.BLOCK - 1);
        if (content.readNBytes(padding).length < padding) {
            throw broken();
        }
        return of(size, numbers);
    }

    /// Formats 0.0 and 0.1: in PAX records.
    static SparseMap recorded(long size, List<byte[]> values) throws LayerDamaged {
        var numbers = new ArrayList<Long>();
        for (var value : values) {
            numbers.add(TarNumbers.decimal(value));
        }
        return of(size, numbers);
    }

    static List<byte[]> split(byte[] list) {
        return Arrays.stream(new String(list, StandardCharsets.ISO_8859_1).split(",", -1))
                .map(number -> number.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    static LayerDamaged broken() {
        return LayerDamaged.broken("The map of a sparse file in its tar archive is malformed.");
    }
}
