package dev.mintmark.app.writing;

import dev.mintmark.app.wiring.Surroundings;
import java.util.OptionalInt;

/// What the answer is written to.
///
/// @param width  columns; empty if it is no terminal, and nothing is to be cut off
/// @param colour whether colours are wanted and understood
public record Terminal(OptionalInt width, boolean colour) {

    /// Set by the launcher, and only if standard output is a terminal: the JVM itself cannot tell cheaply.
    private static final String COLUMNS = "MINTMARK_COLUMNS";
    private static final int NARROWEST = 40;

    /// Where there is no terminal: a file, a pipe.
    public static final Terminal NONE = new Terminal(OptionalInt.empty(), false);

    public static Terminal of(Surroundings around, boolean allowsColour) {
        var columns = around.variable(COLUMNS).filter(digits -> digits.matches("\\d{1,4}")).map(Integer::parseInt);
        var understands = columns.isPresent() && !"dumb".equals(around.env().get("TERM"));
        return new Terminal(columns.map(width -> OptionalInt.of(Math.max(NARROWEST, width))).orElse(OptionalInt.empty()),
                allowsColour && understands && around.variable("NO_COLOR").isEmpty());
    }
}
