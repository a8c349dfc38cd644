package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.workload.Instance;

/// How one instance looks on the map, packed into an int so that 100,000 of them can be compared in no time.
///
/// From the low end: colour of the version plus one (0: nobody can say what it runs), then how it stands.
public final class CellLook {

    /// No cell here.
    public static final int NONE = -1;

    static final int COLOUR = 0xff;
    static final int UNREADY = 1 << 8;
    static final int FAILING = 1 << 9;
    static final int STALE = 1 << 10;
    static final int ODD = 1 << 11;

    private CellLook() {}

    /// @param colour of its version; -1 without a version
    public static int of(int colour, boolean ready, boolean failing, boolean stale, boolean odd) {
        return colour + 1 | (ready ? 0 : UNREADY) | (failing ? FAILING : 0) | (stale ? STALE : 0) | (odd ? ODD : 0);
    }

    static int of(int colour, Instance instance, boolean stale, boolean odd) {
        return switch (instance.state()) {
            case READY, COMPLETED -> of(colour, true, false, stale, odd);
            case FAILING -> of(colour, false, true, stale, odd);
            case STARTING, NOT_READY, TERMINATING -> of(colour, false, false, stale, odd);
        };
    }

    /// An index into the palette of versions; -1 without a version.
    public static int colour(int look) {
        return (look & COLOUR) - 1;
    }

    public static boolean isReady(int look) {
        return (look & UNREADY) == 0;
    }

    public static boolean isFailing(int look) {
        return (look & FAILING) != 0;
    }

    public static boolean isStale(int look) {
        return (look & STALE) != 0;
    }

    public static boolean isOdd(int look) {
        return (look & ODD) != 0;
    }

    /// Whether it has to be seen among any number of others.
    public static boolean standsOut(int look) {
        return look != NONE && (look & (FAILING | ODD)) != 0 && (look & STALE) == 0;
    }
}
