package dev.mintmark.images.archive;

import dev.mintmark.images.archive.TarEntry.Kind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The entries of an archive by their paths within it, links followed. Of entries with one name the last counts.
final class TarIndex {

    /// As many as Linux follows.
    private static final int MOST_LINKS = 40;

    private final Map<String, TarEntry> entries = new HashMap<>();

    void add(TarEntry entry) {
        within("", entry.name()).ifPresent(path -> entries.put(path, entry));
    }

    /// Reads all headers of the archive.
    static TarIndex of(OuterTar tar) throws IOException {
        var index = new TarIndex();
        for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            index.add(entry.get());
        }
        return index;
    }

    /// The file at this path, or where the links at it lead to. Empty if there is none, or links lead nowhere, out of
    /// the archive, or in a circle.
    Optional<TarEntry> file(String path) {
        var at = within("", path);
        for (var links = 0; at.isPresent() && links < MOST_LINKS; links++) {
            var entry = entries.get(at.get());
            if (entry == null || entry.kind() == Kind.OTHER) {
                return Optional.empty();
            }
            if (entry.isFile()) {
                return Optional.of(entry);
            }
            at = within(entry.kind() == Kind.HARD_LINK ? "" : parent(at.get()), entry.link());
        }
        return Optional.empty();
    }

    /// The one way to write a path, or empty if it leads out of the archive.
    private static Optional<String> within(String folder, String path) {
        var parts = new ArrayDeque<String>();
        for (var part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
