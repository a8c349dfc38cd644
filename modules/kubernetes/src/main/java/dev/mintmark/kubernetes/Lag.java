package dev.mintmark.kubernetes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How late changes arrive. Thread-safe.
///
/// Only an object that names a newer time than any before tells something: it must have changed just then. Kubernetes
/// writes whole seconds, so this is right to a second.
final class Lag {

    private Instant newest = Instant.MIN;
    private Optional<Duration> last = Optional.empty();

    /// An object was listed, who knows how long after it changed.
    synchronized void listed(Instant changedAt) {
        newest = changedAt.isAfter(newest) ? changedAt : newest;
    }

    /// A change was received as it happened.
    synchronized void watched(Instant changedAt, Instant now) {
        if (changedAt.isAfter(newest)) {
            newest = changedAt;
            var late = Duration.between(changedAt, now);
            last = Optional.of(late.isNegative() ? Duration.ZERO : late);
        }
    }

    synchronized Optional<Duration> last() {
        return last;
    }
}
