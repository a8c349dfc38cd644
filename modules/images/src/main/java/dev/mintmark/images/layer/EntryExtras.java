package dev.mintmark.images.layer;

import java.util.Map;

/// What only some entries have.
///
/// @param link  empty if there is none
/// @param major -1 unless it is a device
record EntryExtras(byte[] link, long major, long minor, Map<String, byte[]> xattrs) {

    static final EntryExtras NONE = new EntryExtras(new byte[0], -1, -1, Map.of());

    private static final int OWN_WEIGHT = 16;

    boolean isNone() {
        return link.length == 0 && major < 0 && xattrs.isEmpty();
    }

    int weight() {
        return OWN_WEIGHT + link.length + xattrs.entrySet().stream()
                .mapToInt(xattr -> OWN_WEIGHT + xattr.getKey().length() + xattr.getValue().length).sum();
    }
}
