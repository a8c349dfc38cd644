package dev.mintmark.testkit.cluster;

/// What an image is like, as far as a cluster notices.
public enum ImageNature {

    /// Has a shell, and does as it is told.
    ORDINARY,

    /// Is not in its registry.
    ABSENT,

    /// Is being pulled, for ever.
    SLOW,

    /// Has no shell and no other program than its own.
    BARE,

    /// Its entry point is over at once.
    BRIEF,

    /// Ignores that it should end, until it is killed.
    STUBBORN,

    /// Has a busybox that needs libraries.
    DYNAMIC,

    /// Runs, and never gets ready.
    UNREADY,

    /// Ends with an error soon after each start.
    CRASHING
}
