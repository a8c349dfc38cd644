package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a service's way back was last proved.
///
/// @param kind what was done
/// @param at   when it ended
/// @param took from the confirmation until it was seen to be done; empty for a rehearsal, which changes nothing
public record Practice(Kind kind, Instant at, Optional<Duration> took) {

    public Practice {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(took, "took");
    }

    public enum Kind {
        /// Everything but the writes.
        REHEARSAL,
        /// There and back again, on purpose.
        GAME_DAY,
        /// In earnest.
        ROLLBACK
    }
}
