package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// How far the last change of a workload's template has come.
///
/// @param since  when this phase began, by the source's clock; empty if the source does not say
/// @param reason the source's own words, for example `ProgressDeadlineExceeded`; empty if there is nothing to say
public record Rollout(Phase phase, Optional<Instant> since, String reason) {

    /// Nothing is being rolled out.
    public static final Rollout SETTLED = new Rollout(Phase.SETTLED, Optional.empty(), "");

    public Rollout {
        requireNonNull(phase, "phase");
        requireNonNull(since, "since");
        requireNonNull(reason, "reason");
    }

    public enum Phase { SETTLED, ROLLING, STUCK, PAUSED }
}
