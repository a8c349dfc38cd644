package dev.mintmark.schema;

import java.time.Instant;

/// One step of a schema's history.
///
/// @param name    as its tool tells it from others: a version, or a change set
/// @param at      when it was applied, by the database's clock
/// @param isWhole whether it came to its end
record Migration(String name, Instant at, boolean isWhole) {

    private static final int LONGEST = 120;

    Migration {
        name = plain(name);
    }

    /// What somebody else wrote, on one line, short, and without what could steer a terminal.
    static String plain(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST).map(point -> isHarmless(point) ? point : ' ').forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return name + (isWhole ? "" : " (failed)");
    }
}
