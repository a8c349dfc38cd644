package dev.mintmark.images.layer;

/// Tells whether the columns of an index belong together, so that no later look into them can fail.
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
        for (var kind : columns.kinds()) {
            if (kind < 0 || kind >= EntryKind.values().length) {
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
        for (var start : extras.starts()) {
            if (start < 0 || start > extras.packed().length) {
                return false;
            }
        }
        return true;
    }

    private static boolean pathsAreSound(SortedPaths paths) {
        for (var start : paths.blocks()) {
            if (start < 0 || start > paths.packed().length) {
                return false;
            }
        }
        return true;
    }
}
