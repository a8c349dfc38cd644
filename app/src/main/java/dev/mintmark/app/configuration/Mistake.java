package dev.mintmark.app.configuration;

/// Something in the file that cannot be meant so.
public final class Mistake extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /// @param line from 1; 0 for what is about the file as a whole
    /// @param what in one sentence, without its full stop; never with a value that may be secret
    Mistake(int line, String what) {
        super(what, null, false, false);
        this.line = line;
    }

    /// From 1; 0 for what is about the file as a whole.
    public int line() {
        return line;
    }

    /// What is wrong and what is allowed, in one sentence.
    public String what() {
        return Character.toUpperCase(getMessage().charAt(0)) + getMessage().substring(1) + ".";
    }

    public String sentence() {
        return line == 0 ? what() : "Line " + line + ": " + getMessage() + ".";
    }
}
