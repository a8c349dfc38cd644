package dev.mintmark.presentation.sources;

/// How a source stands, worst first.
public enum Health {

    /// Never seen.
    UNREACHABLE,

    /// Seen before, lost since.
    STALE,

    /// Seen, but it withholds something.
    LIMITED,

    /// Known from the record, and being asked again.
    CATCHING_UP,

    /// Being asked for the first time.
    CONNECTING,

    CURRENT,

    /// The operator told us to stop.
    NOT_WATCHED;

    /// The key of its word: `sources.health.stale`.
    public String key() {
        return "sources.health." + name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isTrouble() {
        return this == UNREACHABLE || this == STALE;
    }
}
