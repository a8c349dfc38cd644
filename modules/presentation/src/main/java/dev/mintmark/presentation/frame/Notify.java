package dev.mintmark.presentation.frame;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// Of what the operator wants to hear while looking elsewhere, unless a bell says otherwise of a single rollback or copy.
///
/// @param rollbacks      one was seen done, is stuck, or failed
/// @param copies         a lease is about to end, or somebody else ended a copy
/// @param sources        one that was current is lost
/// @param comparisons    one that took long is done
/// @param longComparison what takes long
public record Notify(boolean rollbacks, boolean copies, boolean sources, boolean comparisons, Duration longComparison) {

    /// Sources come and go; whoever wants to be told of each has to say so.
    public static final Notify DEFAULTS = new Notify(true, true, false, true, Duration.ofSeconds(20));

    public Notify {
        requireNonNull(longComparison, "longComparison");
    }

    /// Whether this is usually told of.
    public boolean of(Subject subject) {
        return switch (subject) {
            case ROLLBACK -> rollbacks;
            case COPY -> copies;
            case SOURCE -> sources;
            case COMPARISON -> comparisons;
        };
    }

    /// What can be told of.
    public enum Subject { ROLLBACK, COPY, SOURCE, COMPARISON }
}
