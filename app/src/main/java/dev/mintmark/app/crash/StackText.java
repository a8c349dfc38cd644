package dev.mintmark.app.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;

/// An exception and its causes as text, as far as they are worth reading.
final class StackText {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 80;
    private static final int LONGEST_MESSAGE = 4_000;

    private StackText() {}

    static String of(Throwable thrown) {
        var text = new StringBuilder();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var cause = thrown;
        for (var depth = 0; cause != null && depth < MOST_CAUSES && seen.add(cause); depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "Caused by: ").append(headline(cause)).append('\n');
            var frames = cause.getStackTrace();
            for (var frame = 0; frame < Math.min(frames.length, MOST_FRAMES); frame++) {
                text.append("    at ").append(frames[frame]).append('\n');
            }
            if (frames.length > MOST_FRAMES) {
                text.append("    … ").append(frames.length - MOST_FRAMES).append(" more\n");
            }
        }
        return text.toString();
    }

    /// The exception's class and message. A message may itself throw.
    static String headline(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException _) {
            message = "(its message could not be told)";
        }
        var name = thrown.getClass().getName();
        if (message == null) {
            return name;
        }
        return name + ": " + (message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message);
    }

    /// By what one fault is told from another: where it was thrown, and what.
    static String fingerprint(Throwable thrown) {
        var parts = new ArrayList<String>();
        var cause = thrown;
        for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            var frames = cause.getStackTrace();
            parts.add(cause.getClass().getName() + (frames.length == 0 ? "" : "@" + frames[0]));
        }
        return String.join(" ", parts);
    }
}
