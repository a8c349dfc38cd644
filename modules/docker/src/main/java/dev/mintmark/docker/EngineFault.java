package dev.mintmark.docker;

/// What went wrong between us and an engine. Never leaves this room and those within it; see [DockerProblems].
public final class EngineFault extends Exception {

    private static final long serialVersionUID = 1;

    /// What kind of thing went wrong, and so what to advise.
    public enum Kind { UNREACHABLE, SILENT, PERMISSION, TLS, SSH, ENDPOINT, NOT_FOUND, STATUS, TOO_LARGE, NOT_JSON, TOO_OLD, CUT }

    private final Kind kind;

    /// @param detail a whole sentence for the operator
    /// @param cause  null if there is none
    public EngineFault(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether the engine did answer, only not with what was asked for.
    public boolean isAnswer() {
        return kind == Kind.NOT_FOUND || kind == Kind.STATUS || kind == Kind.TOO_LARGE || kind == Kind.NOT_JSON;
    }
}
