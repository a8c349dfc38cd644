package dev.mintmark.docker.copy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Knows how an engine's clock differs from ours, from the date of each of its answers. A date is cut to the second,
/// but many dates together tell more than one. Thread-safe.
final class EngineClock {

    private static final Duration CUT = Duration.ofSeconds(1);

    private final InstantSource ours;
    private Duration least;
    private Duration most;

    EngineClock(InstantSource ours) {
        this.ours = ours;
    }

    Instant ours() {
        return ours.instant();
    }

    /// @param date  the header of an answer
    /// @param asked when it was asked for, by our clock
    synchronized void heard(String date, Instant asked) {
        try {
            var engine = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var lower = Duration.between(ours.instant(), engine);
            var upper = Duration.between(asked, engine).plus(CUT);
            var isFirst = least == null;
            var isSet = !isFirst && (lower.compareTo(most) > 0 || upper.compareTo(least) < 0);
            least = isFirst || isSet || lower.compareTo(least) > 0 ? lower : least;
            most = isFirst || isSet || upper.compareTo(most) < 0 ? upper : most;
        } catch (DateTimeException notADate) {
            // A proxy's invention; others will come.
        }
    }

    /// By our clock, when it was that time for the engine.
    synchronized Instant toOurs(Instant engine) {
        return engine.minus(ahead());
    }

    /// What time it is for the engine.
    synchronized Instant engineNow() {
        return ours.instant().plus(ahead());
    }

    private Duration ahead() {
        return least == null ? Duration.ZERO : least.plus(most).dividedBy(2);
    }
}
