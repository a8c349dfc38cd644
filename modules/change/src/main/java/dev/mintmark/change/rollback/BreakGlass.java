package dev.mintmark.change.rollback;

import java.time.Duration;

/// To go around the pipeline for once: a named act of its own, for a time, after which the pipeline must have it or it is
/// to be taken back.
///
/// @param reason why the pipeline cannot be used; never blank
/// @param lasts  within which the follow-up is due, at most a day
public record BreakGlass(String reason, Duration lasts) {

    public static final Duration LONGEST = Duration.ofDays(1);

    public BreakGlass {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Breaking glass needs a reason");
        }
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Glass is broken for a day at most");
        }
    }
}
