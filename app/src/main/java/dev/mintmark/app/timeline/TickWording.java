package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Wording;
import dev.mintmark.presentation.timeline.Tick;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What is written at the lines of the axis, and times to the second.
record TickWording(Wording wording) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    String of(Tick tick) {
        return switch (tick.grain()) {
            case DAY -> wording.day(tick.at());
            case MINUTE -> wording.clockTime(tick.at());
            case SECOND -> seconds(tick.at());
        };
    }

    String seconds(Instant moment) {
        return SECONDS.format(moment.atZone(wording.zone()));
    }
}
