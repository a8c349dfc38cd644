package dev.mintmark.change.audit;

/// Where in an act a line of the audit stands.
public enum AuditStage {

    /// It is about to begin: nothing was called yet.
    STARTED,

    /// Something became known on the way.
    NOTED,

    /// It was done, and seen to be done.
    SUCCEEDED,

    /// It was not done, or only in part; the facts say why.
    FAILED;

    public boolean isEnd() {
        return this == SUCCEEDED || this == FAILED;
    }
}
