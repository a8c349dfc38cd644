package dev.mintmark.fleet;

/// How well a source is seen.
public enum Sight {

    /// Asked, and has not told everything yet. Nothing older is known.
    CONNECTING,

    /// Told everything, and tells every change.
    CURRENT,

    /// Not seen at present, or not yet again; what was seen last is kept and may no longer be true.
    STALE,

    /// Never seen.
    UNREACHABLE;

    /// The word used on the command line and in JSON.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
