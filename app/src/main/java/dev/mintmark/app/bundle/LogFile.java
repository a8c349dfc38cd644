package dev.mintmark.app.bundle;

import dev.mintmark.domain.secret.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The log and the one before it, as far as it is worth reading, oldest line first. Blocks.
public final class LogFile {

    static final int MOST_OF_A_FILE = 2 << 20;

    private static final int TIME = "2026-11-09T14:31:05.000Z".length();

    private final Path file;
    private final Redaction redaction;

    public LogFile(Path file, Redaction redaction) {
        this.file = file;
        this.redaction = redaction;
    }

    /// Both files, the older first, where they are.
    List<Path> files() {
        return List.of(file.resolveSibling(file.getFileName() + ".1"), file).stream().filter(Files::isRegularFile).toList();
    }

    /// What one of them says. It is redacted again: an earlier version may have written it.
    String text(Path one) throws IOException {
        return redaction.of(Tail.of(one, MOST_OF_A_FILE));
    }

    /// The last lines that were written at this time or later. Lines of a stack trace belong to the line before them.
    public List<String> lines(Instant since, int tail) throws IOException {
        var lines = new ArrayList<String>();
        for (var one : files()) {
            var wanted = since.equals(Instant.MIN);
            for (var line : text(one).lines().toList()) {
                wanted = isSince(line, since, wanted);
                if (wanted) {
                    lines.add(line);
                }
            }
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - tail), lines.size()));
    }

    private static boolean isSince(String line, Instant since, boolean before) {
        if (line.length() < TIME || !Character.isDigit(line.charAt(0))) {
            return before;
        }
        try {
            return !Instant.parse(line.substring(0, TIME)).isBefore(since);
        } catch (DateTimeException _) {
            return before;
        }
    }
}
