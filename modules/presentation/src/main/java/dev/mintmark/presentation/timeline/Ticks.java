package dev.mintmark.presentation.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where an axis has lines: at whole minutes, hours and days of the operator's zone, in steps people count in.
public final class Ticks {

    private static final double NARROWEST = 84;
    private static final int MOST = 200;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2),
            Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12));
    private static final int[] DAYS = {1, 2, 7, 14, 28, 56};

    private Ticks() {}

    /// The lines of a window drawn this wide, the earliest first.
    public static List<Tick> of(TimeWindow window, double width, ZoneId zone) {
        var fewest = Math.max(1, width / NARROWEST);
        var least = window.length().toMillis() / fewest;
        for (var step : STEPS) {
            if (step.toMillis() >= least) {
                return within(window, zone, step);
            }
        }
        for (var days : DAYS) {
            if (Duration.ofDays(days).toMillis() >= least) {
                return days(window, zone, days);
            }
        }
        return days(window, zone, DAYS[DAYS.length - 1]);
    }

    /// Counted in local time from each midnight, so that a change of the clocks moves no line off its hour.
    private static List<Tick> within(TimeWindow window, ZoneId zone, Duration step) {
        var ticks = new ArrayList<Tick>();
        var start = window.from().atZone(zone).toLocalDateTime();
        var midnight = start.truncatedTo(ChronoUnit.DAYS);
        var passed = Duration.between(midnight, start).toSeconds() / step.toSeconds() * step.toSeconds();
        LocalDateTime local = midnight.plusSeconds(passed);
        for (var count = 0; count < MOST; count++, local = local.plus(step)) {
            var zoned = local.atZone(zone);
            var at = zoned.toInstant();
            if (at.isAfter(window.to())) {
                break;
            }
            var isReal = zoned.toLocalDateTime().equals(local);
            if (isReal && !at.isBefore(window.from())) {
                ticks.add(new Tick(at, grain(local, step)));
            }
        }
        return ticks;
    }

    private static Tick.Grain grain(LocalDateTime local, Duration step) {
        if (local.toLocalTime().toSecondOfDay() == 0) {
            return Tick.Grain.DAY;
        }
        return step.toSeconds() < 60 ? Tick.Grain.SECOND : Tick.Grain.MINUTE;
    }

    private static List<Tick> days(TimeWindow window, ZoneId zone, int step) {
        var ticks = new ArrayList<Tick>();
        var first = window.from().atZone(zone).toLocalDate().toEpochDay() / step * step;
        for (var day = LocalDate.ofEpochDay(first); ticks.size() < MOST; day = day.plusDays(step)) {
            var at = day.atStartOfDay(zone).toInstant();
            if (at.isAfter(window.to())) {
                break;
            }
            if (!at.isBefore(window.from())) {
                ticks.add(new Tick(at, Tick.Grain.DAY));
            }
        }
        return ticks;
    }
}
