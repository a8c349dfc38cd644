package dev.mintmark.change.inside;

/// How large a terminal is, in characters.
public record TerminalSize(int columns, int rows) {

    public static final TerminalSize USUAL = new TerminalSize(80, 24);

    public TerminalSize {
        if (columns < 1 || rows < 1 || columns > 10_000 || rows > 10_000) {
            throw new IllegalArgumentException("No terminal is " + columns + "x" + rows);
        }
    }
}
