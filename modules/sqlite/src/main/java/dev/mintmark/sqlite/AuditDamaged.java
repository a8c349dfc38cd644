package dev.mintmark.sqlite;

/// The audit is not what was written: nothing may be added to it.
final class AuditDamaged extends Exception {

    private static final long serialVersionUID = 1;

    AuditDamaged(long number, String why) {
        super("Line " + number + " does not fit. " + why);
    }
}
