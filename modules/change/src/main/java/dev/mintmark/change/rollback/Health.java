package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/// A stretch in which a version was seen alone on a workload and wholly ready.
///
/// @param instances how many there were at its end
/// @param from      since when it was so
/// @param to        until when it was so
public record Health(int instances, Instant from, Instant to) {

    public Health {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    public Duration lasted() {
        return Duration.between(from, to);
    }
}
