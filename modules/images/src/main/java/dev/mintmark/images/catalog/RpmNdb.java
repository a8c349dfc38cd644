package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads RPM's database where it is kept in RPM's own format, as on SUSE: `Packages.db`.
///
/// After 32 bytes of header come pages of slots, each with the place of a package's header in blocks of 16 bytes; the
/// headers lie behind, so one pass in order of places reads them all
/// ([rpmpkg.c](https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c)).
final class RpmNdb implements FileInspector {

    private static final Set<String> PLACES = Set.of("/var/lib/rpm/Packages.db", "/usr/lib/sysimage/rpm/Packages.db");
    private static final int MAGIC = magic("RpmP");
    private static final int SLOT_MAGIC = magic("Slot");
    private static final int BLOB_MAGIC = magic("BlbS");
    private static final int HEADER = 32;
    private static final int SLOT = 16;
    private static final int BLOCK = 16;
    private static final int PAGE = 4_096;
    private static final int MOST_PAGES = 256;
    private static final int LARGEST_BLOB = 16 * 1024 * 1024;

    private static int magic(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && PLACES.contains(file.path());
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var header = littleEndian(content.readNBytes(HEADER));
        if (header.remaining() < HEADER || header.getInt(0) != MAGIC) {
            return List.of();
        }
        var pages = header.getInt(12);
        if (pages <= 0 || pages > MOST_PAGES) {
            return List.of();
        }
        var slots = littleEndian(content.readNBytes(pages * PAGE - HEADER));
        var found = new RpmPackages(file.path());
        long at = (long) pages * PAGE;
        for (var place : places(slots)) {
            if (place >= at) {
                at += skip(content, place - at);
                at += blob(content, found);
            }
        }
        return List.of(found.fact());
    }

    /// Where the headers of packages begin, in order.
    private static List<Long> places(ByteBuffer slots) {
        var places = new ArrayList<Long>();
        while (slots.remaining() >= SLOT) {
            var magic = slots.getInt();
            var index = slots.getInt();
            var block = Integer.toUnsignedLong(slots.getInt());
            slots.getInt();
            if (magic == SLOT_MAGIC && index != 0) {
                places.add(block * BLOCK);
            }
        }
        places.sort(null);
        return places;
    }

    /// @return how many bytes were passed; fewer than asked for at the end
    private static long skip(InputStream content, long bytes) throws IOException {
        var left = bytes;
        while (left > 0) {
            var skipped = content.readNBytes((int) Math.min(left, 64 * 1024)).length;
            if (skipped == 0) {
                break;
            }
            left -= skipped;
        }
        return bytes - left;
    }

    private static long blob(InputStream content, RpmPackages found) throws IOException {
        var header = littleEndian(content.readNBytes(SLOT));
        if (header.remaining() < SLOT || header.getInt(0) != BLOB_MAGIC) {
            return header.remaining();
        }
        var length = header.getInt(12);
        if (length < 0 || length > LARGEST_BLOB) {
            return SLOT;
        }
        var blob = content.readNBytes(length);
        found.take(blob);
        return SLOT + (long) blob.length;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
