package dev.mintmark.presentation.fleet;

/// What there is to show as a whole.
public enum FleetStanding {

    /// Nothing is watched.
    NO_SOURCES,

    /// A first look is under way and nothing has come yet.
    LOADING,

    /// No source can be seen, and none was ever seen.
    UNREACHABLE,

    /// The sources were seen, and nothing runs there.
    NOTHING_RUNS,

    /// Something runs, but the filter or the scope lets none of it through.
    NO_MATCH,

    SHOWN
}
