package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One line of what will differ afterwards, fit to be shown.
public record DiffLine(Kind kind, String text) {

    private static final int MOST = 3_000;
    private static final Pattern NUMBERS = Pattern.compile("-\\d+(,\\d+)? \\+\\d+(,\\d+)?");
    private static final String MARK = "@@";

    /// What a line is.
    public enum Kind {
        /// What the lines below it are about.
        SUBJECT,
        /// Where in it; without words, that lines are left out.
        PLACE,
        ADDED,
        REMOVED,
        SAME,
        /// What happens to the owner's history.
        HISTORY,
        /// There is more than is shown.
        MORE
    }

    /// All of a plan's, with what happens to the histories last.
    public static List<DiffLine> of(Plan plan) {
        var lines = new ArrayList<DiffLine>();
        for (var difference : plan.differences()) {
            lines.add(new DiffLine(Kind.SUBJECT, Bounded.line(difference.subject())));
            difference.diff().lines().limit(MOST).map(DiffLine::read).filter(line -> !isNothing(line, lines.getLast()))
                    .forEach(lines::add);
            if (lines.size() > MOST) {
                lines.subList(MOST, lines.size()).clear();
                lines.add(new DiffLine(Kind.MORE, ""));
                break;
            }
        }
        plan.history().stream().limit(MOST).forEach(said -> lines.add(new DiffLine(Kind.HISTORY, Bounded.line(said))));
        return List.copyOf(lines);
    }

    private static DiffLine read(String line) {
        if (line.startsWith(MARK)) {
            return new DiffLine(Kind.PLACE, place(line.substring(MARK.length())));
        }
        var kind = line.startsWith("+") ? Kind.ADDED : line.startsWith("-") ? Kind.REMOVED : Kind.SAME;
        var sign = kind == Kind.ADDED ? "+" : kind == Kind.REMOVED ? "−" : " ";
        // What does not differ stands in the same column: in YAML an indentation says something.
        var signed = kind != Kind.SAME || line.startsWith(" ");
        return new DiffLine(kind, sign + " " + Bounded.text(signed ? line.substring(1) : line));
    }

    /// The words of a place; how many lines it has is for programs.
    private static String place(String marked) {
        var end = marked.indexOf(MARK);
        var inside = (end < 0 ? marked : marked.substring(0, end)).strip();
        var after = end < 0 ? "" : marked.substring(end + MARK.length()).strip();
        return Bounded.line(NUMBERS.matcher(inside).matches() ? after : (inside + " " + after).strip());
    }

    /// Nothing is left out between a subject and its first lines that anybody has to know of.
    private static boolean isNothing(DiffLine line, DiffLine before) {
        return line.kind == Kind.PLACE && line.text.isEmpty() && before.kind == Kind.SUBJECT;
    }
}
