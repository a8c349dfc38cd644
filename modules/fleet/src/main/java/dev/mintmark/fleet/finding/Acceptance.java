package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// That an operator knows of a finding and lets it stand for a time.
///
/// @param until exclusive; never more than [Acceptances#LONGEST] after `at`
public record Acceptance(FindingKey key, String reason, String operator, Instant at, Instant until) {

    public Acceptance {
        requireNonNull(key, "key");
        requireNonNull(operator, "operator");
        requireNonNull(at, "at");
        requireNonNull(until, "until");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An acceptance needs a reason");
        }
    }

    public boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
