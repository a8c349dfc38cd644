package dev.mintmark.app.words;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How times, spans, counts and sizes are written: short, always the same way. Thread-safe.
///
/// @param clock says what "now" is, for *"4 min ago"* and for leaving today's date out
/// @param zone  where the operator sits
public record Wording(Words words, InstantSource clock, ZoneId zone) {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LANGUAGE);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", LANGUAGE);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", LANGUAGE);
    private static final Duration JUST_NOW = Duration.ofSeconds(10);
    private static final String[] SIZES = {"kB", "MB", "GB", "TB"};
    private static final String[] BINARY_SIZES = {"KiB", "MiB", "GiB"};
    private static final String[] MULTIPLES = {"k", "M", "G"};

    /// *"just now"*, *"40 s ago"*, *"4 min ago"*, *"2 h ago"*, *"12 d ago"*.
    public String ago(Instant moment) {
        var passed = Duration.between(moment, clock.instant());
        return passed.compareTo(JUST_NOW) < 0 ? words.get("wording.justNow") : words.get("wording.ago", span(passed));
    }

    /// *"40 s"*, *"4 min"*, *"2 h"*, *"12 d"*: one unit, rounded down.
    public String span(Duration span) {
        var seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return words.get("wording.seconds", seconds);
        }
        if (seconds < 3_600) {
            return words.get("wording.minutes", seconds / 60);
        }
        return seconds < 86_400 ? words.get("wording.hours", seconds / 3_600) : words.get("wording.days", seconds / 86_400);
    }

    /// A span with nothing left out: *"1 h 30 min"*.
    public String wholeSpan(Duration span) {
        return Stream.of(part("wording.days", span.toDaysPart()), part("wording.hours", span.toHoursPart()),
                part("wording.minutes", span.toMinutesPart()), part("wording.seconds", span.toSecondsPart()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String part(String key, long number) {
        return number == 0 ? "" : words.get(key, number);
    }

    /// A lag: *"80 ms"* below a second, one decimal below ten, then as [#span(Duration)].
    public String lag(Duration lag) {
        var millis = Math.max(0, lag.toMillis());
        if (millis < 1_000) {
            return words.get("wording.millis", millis);
        }
        return millis < 10_000 ? words.get("wording.decimalSeconds", decimal(millis / 1_000.0)) : span(lag);
    }

    /// Today *"14:31"*, this year *"9 Nov"*, else *"9 Nov 2025"*: for a list, where the eye needs the order only.
    public String moment(Instant moment) {
        return isToday(moment) ? clockTime(moment) : day(moment);
    }

    /// Today *"14:31"*, else *"9 Nov 14:31"*: for a heading.
    public String dayAndTime(Instant moment) {
        return isToday(moment) ? clockTime(moment) : day(moment) + " " + clockTime(moment);
    }

    /// *"2026-11-09 14:31:05"* in the operator's zone: for tooltips and exports.
    public String exact(Instant moment) {
        return EXACT.format(moment.atZone(zone));
    }

    public String clockTime(Instant moment) {
        return CLOCK_TIME.format(moment.atZone(zone));
    }

    public String day(Instant moment) {
        var then = moment.atZone(zone);
        return (then.getYear() == clock.instant().atZone(zone).getYear() ? DAY : DAY_OF_YEAR).format(then);
    }

    /// *"1,284"*.
    public String count(long number) {
        return String.format(LANGUAGE, "%,d", number);
    }

    /// *"9,999"*, then *"12 k"*, *"1.3 M"*: where there is room for few digits.
    public String shortCount(long number) {
        return number < 10_000 ? count(number) : scaled(number, 1_000, MULTIPLES);
    }

    /// *"512 B"*, *"1.2 MB"*: decimal, as registries and disks count.
    public String size(long bytes) {
        return bytes < 1_000 ? words.get("wording.bytes", bytes) : scaled(bytes, 1_000, SIZES);
    }

    /// Memory, as limits on it are set: in powers of two, *"512 MiB"*.
    public String memory(long bytes) {
        return scaled(bytes, 1_024, BINARY_SIZES);
    }

    private boolean isToday(Instant moment) {
        var day = moment.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        return day.equals(clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS));
    }

    private static String scaled(double number, int step, String... units) {
        var scaled = number / step;
        var unit = 0;
        while (scaled >= step - 0.5 && unit < units.length - 1) {
            scaled /= step;
            unit++;
        }
        return decimal(scaled) + " " + units[unit];
    }

    private static String decimal(double number) {
        return String.format(LANGUAGE, number < 9.95 ? "%.1f" : "%,.0f", number);
    }
}
