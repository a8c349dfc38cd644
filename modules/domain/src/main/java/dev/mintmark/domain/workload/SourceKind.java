package dev.mintmark.domain.workload;

/// What kind of system a source looks at.
public enum SourceKind {
    KUBERNETES, DOCKER, DEMO;

    /// The word used on the command line and in JSON: `kubernetes`, `docker`, `demo`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
