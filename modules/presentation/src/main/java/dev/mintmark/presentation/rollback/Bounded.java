package dev.mintmark.presentation.rollback;

import dev.mintmark.presentation.copies.Printable;

/// Words of others, fit to be shown: printable, and never longer than anybody reads.
public final class Bounded {

    private static final int NAME = 60;
    private static final int LINE = 300;
    private static final int TEXT = 4_000;

    private Bounded() {}

    /// A name within a sentence.
    public static String name(String raw) {
        return cut(line(raw), NAME);
    }

    /// On one line.
    public static String line(String raw) {
        return cut(Printable.text(cut(raw, LINE * 2).replaceAll("\\s+", " ").strip()), LINE);
    }

    /// On as many lines as it has.
    public static String text(String raw) {
        return cut(raw, TEXT).lines().map(Printable::text).reduce((one, other) -> one + "\n" + other).orElse("");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
