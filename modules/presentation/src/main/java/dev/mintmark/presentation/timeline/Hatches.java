package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.timeline.LaneDrawing.Hatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The gaps in sight of a lane: hatched all over where none of its sources was seen, a thin strip where some were.
final class Hatches {

    /// A gap too short to look at is told by its mark, and leaves the words to others.
    private static final double LEAST_FOR_WORDS = 6;

    private final Lane lane;
    private final TimelineView view;
    private final Instant end;
    private final MarkWords words;
    private final TextWidths widths;
    private final WordsLine line;
    private final List<Lane.Gap> gaps;

    Hatches(Lane lane, TimelineView view, Instant end, MarkWords words, TextWidths widths, WordsLine line) {
        this.lane = lane;
        this.view = view;
        this.end = end;
        this.words = words;
        this.widths = widths;
        this.line = line;
        this.gaps = lane.gaps().stream().filter(gap -> gap.to().isAfter(view.window().from())
                && gap.from().isBefore(view.window().to())).toList();
    }

    List<Hatch> laidOut() {
        var turns = new TreeSet<Instant>();
        gaps.forEach(gap -> {
            turns.add(gap.from());
            turns.add(gap.to());
        });
        var hatches = new ArrayList<Hatch>();
        Instant before = null;
        for (var turn : turns) {
            if (before != null) {
                add(before, turn, hatches);
            }
            before = turn;
        }
        return hatches;
    }

    private void add(Instant from, Instant to, List<Hatch> hatches) {
        var dark = gaps.stream().filter(gap -> !gap.from().isAfter(from) && !gap.to().isBefore(to)).toList();
        if (dark.isEmpty()) {
            return;
        }
        var whole = dark.stream().map(Lane.Gap::source).collect(Collectors.toSet()).containsAll(sources());
        var left = Math.max(0, view.x(from));
        var right = Math.min(view.width(), Math.max(view.x(to), left + 1));
        if (right <= left) {
            return;
        }
        var latest = dark.getLast();
        var isFirstOfIt = latest.from().equals(from) || left == 0;
        var text = isFirstOfIt && right - left >= LEAST_FOR_WORDS ? words.gap(latest, whole, !latest.to().isBefore(end)) : "";
        var place = text.isEmpty() ? OptionalDouble.empty() : line.beside(left, widths.words(text));
        hatches.add(new Hatch(left, right, whole, place.isPresent() ? text : "", place.orElse(0)));
    }

    private Set<SourceId> sources() {
        return new HashSet<>(lane.sources());
    }
}
