package dev.mintmark.presentation.timeline;

import java.time.Duration;

/// A stretch of time up to now that can be chosen by name. The ordinal is the order in the chooser.
public enum TimeRange {
    HOUR(Duration.ofHours(1)),
    SIX_HOURS(Duration.ofHours(6)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    TWO_WEEKS(Duration.ofDays(14));

    private final Duration length;

    TimeRange(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }
}
