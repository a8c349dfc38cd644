package dev.mintmark.presentation.timeline;

import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.TimelineReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/// A part of the record as it was read, so that reading on means reading what is new. Immutable.
///
/// @param readAt when all of it was read, and not only its end
record RecordPart(Chronicle chronicle, TimelineContent content, Instant readAt) {

    /// What is written late (the writer waits for the disk) lies within this time before the end of what was read.
    private static final Duration LATE = Duration.ofSeconds(30);

    /// After so long all is read again: by then the clock may have jumped, or the disk been full.
    private static final Duration STALE = Duration.ofMinutes(5);

    static RecordPart read(History history, Instant from, Instant to, Instant now)
            throws HistoryUnavailable {
        return of(history.between(from, to), now);
    }

    private static RecordPart of(Chronicle chronicle, Instant readAt) {
        return new RecordPart(chronicle, TimelineContent.of(TimelineReader.read(chronicle)), readAt);
    }

    /// The same part of the record and what was written since, up to `now`.
    RecordPart readOn(History history, Instant now) throws HistoryUnavailable {
        var from = chronicle.from();
        var cut = chronicle.to().minus(LATE);
        if (!cut.isAfter(from) || now.isBefore(chronicle.to()) || readAt.plus(STALE).isBefore(now)) {
            return read(history, from, now, now);
        }
        var during = new ArrayList<>(chronicle.during());
        during.removeIf(entry -> !entry.seenAt().isBefore(cut));
        during.addAll(history.between(cut, now).during());
        return of(new Chronicle(from, now, chronicle.before(), during), readAt);
    }

    /// Whether it holds all that is known of this window.
    ///
    /// @param isLive whether it is read on as time passes
    boolean covers(TimeWindow window, boolean isLive) {
        return !window.from().isBefore(content.from()) && (isLive || !window.to().isAfter(content.to()));
    }
}
