package dev.mintmark.change.arm;

import java.time.Duration;

/// For how long a source is armed.
///
/// @param usual   if nobody says otherwise
/// @param longest more is refused
public record ArmingTimes(Duration usual, Duration longest) {

    /// Shorter than this nobody gets anything done.
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    /// A day of work; whoever needs more arms again.
    public static final Duration LONGEST = Duration.ofDays(1);
    public static final ArmingTimes USUAL = new ArmingTimes(Duration.ofMinutes(30), Duration.ofHours(8));

    public ArmingTimes {
        if (usual.compareTo(SHORTEST) < 0 || longest.compareTo(LONGEST) > 0 || usual.compareTo(longest) > 0) {
            throw new IllegalArgumentException("Arming for " + usual + " and " + longest + " at most is not within "
                    + SHORTEST + " and " + LONGEST);
        }
    }
}
