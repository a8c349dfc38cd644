package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How patient the watching of a run is.
///
/// @param patience how long it may take until it is seen to be done
/// @param still    how long nothing may change before a member is called stuck
/// @param ask      how often pipelines are asked what they wait for
/// @param tick     how often it is looked at whether it was aborted
public record Tempo(Duration patience, Duration still, Duration ask, Duration tick) {

    public static final Tempo USUAL =
            new Tempo(Duration.ofMinutes(10), Duration.ofMinutes(3), Duration.ofSeconds(3), Duration.ofSeconds(1));

    public Tempo {
        requireNonNull(patience, "patience");
        requireNonNull(still, "still");
        requireNonNull(ask, "ask");
        requireNonNull(tick, "tick");
    }

    public Tempo within(Duration time) {
        return new Tempo(time, still, ask, tick);
    }
}
