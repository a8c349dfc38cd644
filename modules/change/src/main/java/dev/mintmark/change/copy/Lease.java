package dev.mintmark.change.copy;

import java.time.Duration;

/// How long a copy may live.
///
/// @param length from its start; can be extended and shortened
/// @param most   the longest it may ever become, extensions included
public record Lease(Duration length, Duration most) {

    /// Shorter than this nobody can even look around.
    public static final Duration SHORTEST = Duration.ofSeconds(5);
    public static final Duration USUAL_LENGTH = Duration.ofMinutes(30);
    public static final Duration USUAL_MOST = Duration.ofHours(4);
    public static final Lease USUAL = new Lease(USUAL_LENGTH, USUAL_MOST);

    public Lease {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(most) > 0) {
            throw new IllegalArgumentException("A lease of " + length + " is not between " + SHORTEST + " and " + most);
        }
    }
}
