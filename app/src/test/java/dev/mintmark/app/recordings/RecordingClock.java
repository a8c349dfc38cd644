package dev.mintmark.app.recordings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Shows the time at which the recording has arrived, and never the same time twice. Thread-safe.
final class RecordingClock extends Clock {

    private Instant now = Instant.EPOCH;

    synchronized void advanceTo(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Recordings are in UTC");
    }
}
