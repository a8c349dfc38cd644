package dev.mintmark.presentation.copies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last lines of what is written without end, printable. Thread-safe.
final class LogTail {

    static final int MOST_LINES = 5_000;
    static final int LONGEST = 2_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();

    synchronized void add(String text) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '\n') {
                end();
            } else if (line.length() < LONGEST) {
                line.append(character);
            }
        }
    }

    /// Takes what there is of a line for the whole of it.
    synchronized void end() {
        if (!line.isEmpty()) {
            lines.addLast(Printable.text(line.toString()));
            line.setLength(0);
            if (lines.size() > MOST_LINES) {
                lines.removeFirst();
            }
        }
    }

    synchronized void clear() {
        lines.clear();
        line.setLength(0);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
