package dev.mintmark.app.theme;

import java.util.stream.Stream;

/// How large text is, and with it everything else: the window is enlarged as a whole, so that nothing is out of proportion.
public enum TextSize {
    USUAL(100), LARGER(125), LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    public double factor() {
        return percent / 100.0;
    }

    /// One step up, if there is one.
    public TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// One step down, if there is one.
    public TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /// The style class of the root of what cannot be enlarged as a whole: `text-150`.
    String style() {
        return "text-" + percent;
    }

    static Stream<String> styles() {
        return Stream.of(values()).map(TextSize::style);
    }
}
