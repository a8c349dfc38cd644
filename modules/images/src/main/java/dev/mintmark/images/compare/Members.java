package dev.mintmark.images.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/// Members of archives, and of archives within archives: `/app/fat.jar!/lib/a.jar!/a.properties`.
final class Members {

    static final String INSIDE = "!/";
    private static final int LARGEST = 16 << 20;
    private static final int DEEPEST = 4;
    private static final int MOST_ENTRIES = 200_000;

    private Members() {}

    /// The path of the file in which the path leads.
    static String outermost(String path) {
        var inside = path.indexOf(INSIDE);
        return inside < 0 ? path : path.substring(0, inside);
    }

    /// The bytes of a member; empty if it is not there, or too large to be looked at.
    static Optional<byte[]> read(Optional<byte[]> archive, String path) {
        var names = path.split(INSIDE, -1);
        var content = archive;
        for (var depth = 1; depth < names.length && content.isPresent(); depth++) {
            content = depth > DEEPEST ? Optional.empty() : member(content.get(), names[depth]);
        }
        return content;
    }

    private static Optional<byte[]> member(byte[] archive, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            var left = MOST_ENTRIES;
            for (var entry = zip.getNextEntry(); entry != null && left-- > 0; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    var bytes = zip.readNBytes(LARGEST + 1);
                    return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
