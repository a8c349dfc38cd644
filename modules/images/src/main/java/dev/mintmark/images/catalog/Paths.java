package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;

/// Takes the paths of an image apart. They are never used as paths here.
final class Paths {

    private Paths() {}

    static boolean isFile(LayerEntry entry) {
        return entry.kind() == EntryKind.FILE && entry.size() > 0;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// `/a/b` of `/a/b/c`; empty of `/a`.
    static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
