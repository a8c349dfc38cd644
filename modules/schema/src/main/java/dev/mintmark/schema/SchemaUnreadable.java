package dev.mintmark.schema;

/// Why it could not be learnt which migrations were applied. Nothing secret is in it.
final class SchemaUnreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final String next;

    /// @param why  a whole sentence
    /// @param next what to do about it
    SchemaUnreadable(String why, String next, Throwable cause) {
        super(why, cause);
        this.next = next;
    }

    String next() {
        return next;
    }
}
