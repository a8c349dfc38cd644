package dev.mintmark.images.layer;

import java.util.Map;

/// One entry of a tar archive, as it is written there.
///
/// @param name     bytes as they are, of whatever length and shape
/// @param type     the type flag
/// @param size     of the file's content, holes of a sparse file included; 0 of what has no content
/// @param modified nanoseconds since 1970, held within what a long can say
/// @param link     empty if there is none
/// @param xattrs   by name
record TarEntry(byte[] name, char type, int mode, long uid, long gid, long size, long modified, byte[] link,
        long major, long minor, Map<String, byte[]> xattrs) {}
