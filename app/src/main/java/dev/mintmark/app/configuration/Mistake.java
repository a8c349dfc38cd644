package dev.mintmark.app.configuration;

/// Something in the file that cannot be meant so.
final class Mistake extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /// @param line from 1
    /// @param what in one sentence, without its full stop; never with a value that may be secret
    Mistake(int line, String what) {
        super(what);
        this.line = line;
    }

    String sentence() {
        return "Line " + line + ": " + getMessage() + ".";
    }
}
