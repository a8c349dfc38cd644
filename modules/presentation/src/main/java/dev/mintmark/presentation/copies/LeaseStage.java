package dev.mintmark.presentation.copies;

import java.time.Duration;

/// How near the end of a lease is.
public enum LeaseStage {

    PLENTY, FIVE_MINUTES, ONE_MINUTE, PAST;

    /// @param left negative once it is over
    static LeaseStage of(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return PAST;
        }
        if (left.compareTo(Duration.ofMinutes(1)) <= 0) {
            return ONE_MINUTE;
        }
        return left.compareTo(Duration.ofMinutes(5)) <= 0 ? FIVE_MINUTES : PLENTY;
    }
}
