package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One path of a layer.
///
/// @param path     absolute, without a trailing slash: `/etc/passwd`; the root is `/`. Bytes that are not UTF-8 stand
///                 as lone surrogates U+DC80 to U+DCFF, so that no two names are mixed up; [PathText] writes them for people
/// @param mode     the permission bits with setuid, setgid and sticky: 07777 at most
/// @param size     in bytes, of a file; 0 of everything else
/// @param link     target of a symbolic link as written, or path of the file that a hard link shares; else absent
/// @param device   major and minor number; absent unless it is a device
/// @param xattrs   extended attributes by name, values in hexadecimal
/// @param content  SHA-256 of a file's bytes; absent of everything else
public record LayerEntry(String path, EntryKind kind, int mode, long uid, long gid, long size, Instant modified,
        Optional<String> link, Optional<DeviceNumber> device, Map<String, String> xattrs, Optional<Digest> content) {

    public record DeviceNumber(long major, long minor) {}
}
