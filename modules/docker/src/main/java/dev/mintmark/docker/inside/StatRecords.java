package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.FileLine.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what `stat` printed of many files, by GNU's or busybox's. Names may hold anything, line ends included, so
/// records stand between marks that only we know.
final class StatRecords {

    /// Of a record: the mode, the size, the time; then the name, and the name once more with where it leads.
    static final String FORMAT = "$2%f %s %Y %n$2%N$2";

    private static final Pattern HEAD = Pattern.compile("([0-9a-f]{1,8}) ([0-9]{1,18}) (-?[0-9]{1,11})\\S* \\./(.*)",
            Pattern.DOTALL);
    private static final int PARTS = 3;
    private static final int TYPE = 0xf000;
    private static final int FILE = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int LINK = 0xa000;
    private static final int PERMISSIONS = 07777;
    private static final String ARROW = " -> ";

    private StatRecords() {}

    /// As many as may be shown, and one more if there are more. What is no record is left out.
    static List<FileLine> read(String printed, String mark) {
        var parts = printed.split(Pattern.quote(mark), -1);
        var lines = new ArrayList<FileLine>();
        for (var at = 1; at + 1 < parts.length && lines.size() <= FileLines.MOST; at += PARTS) {
            var head = HEAD.matcher(parts[at]);
            if (head.matches() && !head.group(4).isEmpty() && head.group(4).indexOf('/') < 0) {
                lines.add(line(Integer.parseUnsignedInt(head.group(1), 16), Long.parseLong(head.group(2)),
                        Long.parseLong(head.group(3)), head.group(4), parts[at + 1]));
            }
        }
        return lines;
    }

    private static FileLine line(int mode, long size, long modified, String name, String withTarget) {
        var kind = switch (mode & TYPE) {
            case FILE -> Kind.FILE;
            case DIRECTORY -> Kind.DIRECTORY;
            case LINK -> Kind.LINK;
            default -> Kind.OTHER;
        };
        return new FileLine(name, kind, mode & PERMISSIONS, kind == Kind.FILE ? size : 0,
                Optional.of(Instant.ofEpochSecond(modified)),
                kind == Kind.LINK ? target("./" + name, withTarget) : Optional.empty());
    }

    /// `'./name' -> 'target'`, or without quotes.
    private static Optional<String> target(String name, String withTarget) {
        var quoted = "'" + name + "'" + ARROW + "'";
        if (withTarget.startsWith(quoted) && withTarget.endsWith("'") && withTarget.length() > quoted.length()) {
            return Optional.of(withTarget.substring(quoted.length(), withTarget.length() - 1));
        }
        return withTarget.startsWith(name + ARROW) ? Optional.of(withTarget.substring((name + ARROW).length()))
                : Optional.empty();
    }
}
