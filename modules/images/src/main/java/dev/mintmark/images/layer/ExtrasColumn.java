package dev.mintmark.images.layer;

import java.util.Arrays;
import java.util.LinkedHashMap;

/// The extras of those rows that have some.
///
/// @param rows   in ascending order
/// @param starts where in `packed` each begins
record ExtrasColumn(int[] rows, int[] starts, byte[] packed) {

    EntryExtras at(int row) {
        var place = Arrays.binarySearch(rows, row);
        return place < 0 ? EntryExtras.NONE : unpack(new Unpacker(packed, starts[place]));
    }

    static void pack(Packer packer, EntryExtras extras) {
        packer.raw(extras.link()).number(extras.major() + 1).number(extras.minor() + 1).number(extras.xattrs().size());
        extras.xattrs().forEach((name, value) -> packer.raw(PathBytes.of(name)).raw(value));
    }

    private static EntryExtras unpack(Unpacker unpacker) {
        var link = unpacker.raw();
        var major = unpacker.number() - 1;
        var minor = unpacker.number() - 1;
        var xattrs = new LinkedHashMap<String, byte[]>();
        for (var count = unpacker.count(); count > 0; count--) {
            xattrs.put(PathBytes.text(unpacker.raw()), unpacker.raw());
        }
        return new EntryExtras(link, major, minor, xattrs);
    }
}
