package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Plan;
import java.util.ArrayList;
import java.util.List;

/// One line of what will differ afterwards, fit to be shown.
public record DiffLine(Kind kind, String text) {

    private static final int MOST = 3_000;

    /// What a line is.
    public enum Kind {
        /// What the lines below it are about.
        SUBJECT,
        /// Where in it.
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
            difference.diff().lines().limit(MOST).map(DiffLine::read).forEach(lines::add);
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
        var kind = line.startsWith("@@") ? Kind.PLACE : line.startsWith("+") ? Kind.ADDED
                : line.startsWith("-") ? Kind.REMOVED : Kind.SAME;
        var sign = kind == Kind.ADDED ? "+" : kind == Kind.REMOVED ? "−" : "";
        return new DiffLine(kind, sign.isEmpty() ? Bounded.text(line) : sign + " " + Bounded.text(line.substring(1)));
    }
}
