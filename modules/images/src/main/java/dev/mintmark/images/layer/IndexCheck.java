package dev.mintmark.images.layer;

import java.util.Arrays;

/// Tells whether the columns of an index belong together, so that no later look into them can fail. Facts are not
/// looked at, because they may be many and nobody may ask.
///
/// Fails with an [IllegalArgumentException] where numbers themselves are broken.
final class IndexCheck {

    private IndexCheck() {}

    static boolean isSound(IndexColumns columns) {
        var size = columns.kinds().length;
        return columns.attributes().length == size && columns.sizes().length == size && columns.times().length == size
                && columns.paths().blocks().length == (size + SortedPaths.BLOCK - 1) / SortedPaths.BLOCK
                && kindsAreSound(columns) && attributesAreSound(columns) && extrasAreSound(columns)
                && pathsAreSound(columns.paths());
    }

    private static boolean kindsAreSound(IndexColumns columns) {
        var files = 0;
        var known = EntryKind.values().length;
        for (var kind : columns.kinds()) {
            if (kind < 0 || kind >= known) {
                return false;
            }
            files += kind == EntryKind.FILE.ordinal() ? 1 : 0;
        }
        return columns.contents().length == (long) files * Hashes.LENGTH;
    }

    private static boolean attributesAreSound(IndexColumns columns) {
        for (var number : columns.attributes()) {
            if (number < 0 || number >= columns.attributeTable().length) {
                return false;
            }
        }
        return true;
    }

    private static boolean extrasAreSound(IndexColumns columns) {
        var extras = columns.extras();
        if (extras.rows().length != extras.starts().length) {
            return false;
        }
        for (var place = 0; place < extras.rows().length; place++) {
            if (place > 0 && extras.rows()[place] <= extras.rows()[place - 1] || extras.starts()[place] < 0) {
                return false;
            }
            extras.at(extras.rows()[place]);
        }
        return true;
    }

    private static boolean pathsAreSound(SortedPaths paths) {
        for (var start : paths.blocks()) {
            if (start < 0 || start > paths.packed().length) {
                return false;
            }
        }
        var last = new byte[256];
        var length = 0;
        for (var cursor = paths.cursor(); cursor.next();) {
            if (cursor.length() == 0 || cursor.bytes()[0] != '/'
                    || Arrays.compareUnsigned(last, 0, length, cursor.bytes(), 0, cursor.length()) >= 0) {
                return false;
            }
            length = cursor.length();
            last = last.length < length ? new byte[2 * length] : last;
            System.arraycopy(cursor.bytes(), 0, last, 0, length);
        }
        return true;
    }
}
