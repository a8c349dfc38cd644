package dev.mintmark.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Renames a file that cannot be used, and what belongs to it, so that a new one can take its place.
final class SetAside {

    /// The main file last: a log that is left behind by a kill in between would be replayed into the next file.
    private static final List<String> PARTS = List.of("-journal", "-shm", "-wal", "");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private SetAside() {}

    /// Never overwrites what was set aside before.
    static Path move(Path file, Instant now) throws IOException {
        var target = free(file, STAMP.format(now));
        for (var part : PARTS) {
            var present = part(file, part);
            if (Files.exists(present)) {
                Files.move(present, part(target, part));
            }
        }
        return target;
    }

    private static Path free(Path file, String stamp) {
        var name = file.getFileName() + ".set-aside-" + stamp;
        var candidate = file.resolveSibling(name);
        for (var number = 2; isTaken(candidate); number++) {
            candidate = file.resolveSibling(name + "-" + number);
        }
        return candidate;
    }

    private static boolean isTaken(Path candidate) {
        return PARTS.stream().anyMatch(part -> Files.exists(part(candidate, part)));
    }

    private static Path part(Path file, String part) {
        return file.resolveSibling(file.getFileName() + part);
    }
}
