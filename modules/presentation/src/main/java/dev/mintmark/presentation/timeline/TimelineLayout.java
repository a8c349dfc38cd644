package dev.mintmark.presentation.timeline;

import dev.mintmark.presentation.timeline.Blocks.Block;
import dev.mintmark.presentation.timeline.LaneDrawing.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lays a timeline out: pure arithmetic, for any thread. Its work follows the number of entries, its result that of pixels.
public final class TimelineLayout {

    /// How many events are listed; more than that nobody reads.
    public static final int MOST_EVENTS = 2_000;

    private final MarkWords words;
    private final TextWidths widths;

    public TimelineLayout(MarkWords words, TextWidths widths) {
        this.words = words;
        this.widths = widths;
    }

    public TimelineDrawing of(TimelineContent content, TimelineView view) {
        var filter = new LaneFilter(view.filter(), view.scope());
        var lanes = content.lanes().stream().filter(filter::shows)
                .filter(lane -> !view.onlyChanged() || lane.changedWithin(view.window())).toList();
        var services = lanes.stream().map(LaneStory::service).collect(Collectors.toSet());
        var all = content.events().stream()
                .filter(event -> event.service().map(services::contains).orElseGet(() -> filter.shows(event.event())))
                .toList();
        var events = all.stream().filter(event -> view.window().contains(event.at())).toList();
        return new TimelineDrawing(view, content, lanes.stream().map(lane -> drawn(lane, content, view)).toList(),
                events.subList(0, Math.min(MOST_EVENTS, events.size())), new EventSteps(content, all.stream()),
                summary(events, lanes, view));
    }

    private LaneDrawing drawn(LaneStory story, TimelineContent content, TimelineView view) {
        var blocks = Blocks.of(story, view);
        var line = new WordsLine(view.width());
        var hatches = new Hatches(story.lane(), view, content.to(), words, widths, line).laidOut();
        return new LaneDrawing(story, bands(blocks), Digests.of(blocks, widths), hatches,
                new Pins(view, words, widths, line).of(story.events()));
    }

    private static List<Band> bands(List<Block> blocks) {
        var bands = new ArrayList<Band>();
        for (var place = 0; place < blocks.size(); place++) {
            var block = blocks.get(place);
            var opens = place == 0 || isBreak(blocks.get(place - 1), block);
            var closes = place == blocks.size() - 1 || isBreak(block, blocks.get(place + 1));
            for (var slice : block.slices()) {
                bands.add(new Band(block.left(), block.right(), slice.top(), slice.bottom(), slice.colour(),
                        slice.notReady(), opens, closes));
            }
        }
        return bands;
    }

    private static boolean isBreak(Block one, Block next) {
        return !one.touches(next) || !one.versions().equals(next.versions());
    }

    private static TimelineDrawing.Summary summary(List<ToldEvent> events, List<LaneStory> lanes, TimelineView view) {
        var gaps = lanes.stream().flatMap(lane -> lane.lane().gaps().stream())
                .filter(gap -> gap.from().isBefore(view.window().to()) && gap.to().isAfter(view.window().from()))
                .map(gap -> List.of(gap.source(), gap.from())).distinct().count();
        return new TimelineDrawing.Summary(count(events, MarkKind.RELEASE), count(events, MarkKind.ROLLBACK),
                count(events, MarkKind.UNEXPLAINED), count(events, MarkKind.TAG_MOVED), (int) gaps, events.size());
    }

    private static int count(List<ToldEvent> events, MarkKind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }
}
