package dev.mintmark.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a note writes times: where it was read, and in UTC.
///
/// @param zone where the operator sat
record NoteTimes(Story story, ZoneId zone) {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// *"2026-11-21 04:12:10 CET (03:12:10 UTC)"*.
    String whole(Instant at) {
        return local(at) + (isUtc() ? "" : " (" + CLOCK.format(at.atOffset(ZoneOffset.UTC)) + " UTC)");
    }

    /// *"2026-11-21 04:12:10 CET"*.
    String local(Instant at) {
        return WHOLE.format(at.atZone(zone)) + " " + name(at);
    }

    String utc(Instant at) {
        return WHOLE.format(at.atOffset(ZoneOffset.UTC));
    }

    /// Without the day, unless it is another one than that of the opening.
    String clock(Instant at) {
        var sameDay = at.atZone(zone).toLocalDate().equals(story.incident().openedAt().atZone(zone).toLocalDate());
        return (sameDay ? CLOCK : WHOLE).format(at.atZone(zone));
    }

    String name(Instant at) {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone)).replace("Z", "UTC");
    }

    boolean isUtc() {
        return zone.getRules().getOffset(story.incident().openedAt()).equals(ZoneOffset.UTC);
    }

    /// Of the first moment of trouble: the alarm, or the opening where there was none.
    Instant zero() {
        return story.milestones().alarmed().orElse(story.incident().openedAt());
    }

    String since(Instant from, Instant to) {
        return Spans.of(Duration.between(from, to));
    }
}
