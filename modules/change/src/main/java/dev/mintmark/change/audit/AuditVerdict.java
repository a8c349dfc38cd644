package dev.mintmark.change.audit;

/// What the check of the chain found.
public sealed interface AuditVerdict {

    /// Every line is as it was written, and none is missing between the first and the last.
    ///
    /// @param entries how many there are
    record Intact(long entries) implements AuditVerdict {}

    /// A line was changed, removed or moved.
    ///
    /// @param number the first line that does not fit
    /// @param why    what is wrong with it, in one sentence
    record Broken(long number, String why) implements AuditVerdict {}
}
