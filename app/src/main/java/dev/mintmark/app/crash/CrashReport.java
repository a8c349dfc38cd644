package dev.mintmark.app.crash;

import java.nio.file.Path;
import java.time.Instant;

/// A report that is kept.
///
/// @param headline in one line, what happened
/// @param text     all of it, without secrets
public record CrashReport(Path file, Instant at, String headline, String text) {

    public String name() {
        return file.getFileName().toString();
    }
}
