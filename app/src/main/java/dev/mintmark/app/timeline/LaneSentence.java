package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.timeline.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A lane as one would tell it on the phone: *"payments: 4be01d7 until 14:31, then 9f3c2a1 on 17 of 24, 4be01d7 on 7 of 24"*.
record LaneSentence(Words words, Wording wording) {

    private static final int MOST_TURNS = 8;

    String of(Lane lane, TimeWindow window) {
        var turns = turns(lane, window);
        var told = new ArrayList<String>();
        for (var place = Math.max(0, turns.size() - MOST_TURNS); place < turns.size(); place++) {
            var stretch = turns.get(place);
            told.add(place == turns.size() - 1 ? shares(stretch)
                    : words.get("timeline.lane.until", shares(stretch), wording.dayAndTime(turns.get(place + 1).from())));
        }
        var story = told.isEmpty() ? words.get("timeline.lane.nothing")
                : String.join(words.get("timeline.lane.then"), told);
        var gaps = lane.gaps().stream().filter(gap -> gap.to().isAfter(window.from()) && gap.from().isBefore(window.to()))
                .map(gap -> words.get("timeline.lane.gap", gap.source().name(), wording.dayAndTime(gap.from()),
                        wording.dayAndTime(gap.to()))).collect(Collectors.joining());
        return words.get("timeline.lane", lane.service(), story) + gaps;
    }

    /// The last stretch of each set of versions, but begun when the set began to run.
    private static List<Lane.Stretch> turns(Lane lane, TimeWindow window) {
        var turns = new ArrayList<Lane.Stretch>();
        for (var stretch : lane.stretches()) {
            if (stretch.to().isAfter(window.from()) && stretch.from().isBefore(window.to())) {
                var same = !turns.isEmpty() && versions(turns.getLast()).equals(versions(stretch));
                var from = same ? turns.removeLast().from() : stretch.from();
                turns.add(new Lane.Stretch(from, stretch.to(), stretch.shares()));
            }
        }
        return turns;
    }

    private static List<Object> versions(Lane.Stretch stretch) {
        return stretch.shares().stream().<Object>map(share -> String.valueOf(share.version())).toList();
    }

    private String shares(Lane.Stretch stretch) {
        var all = stretch.instances();
        if (stretch.shares().size() == 1) {
            return name(stretch.shares().getFirst());
        }
        return stretch.shares().reversed().stream()
                .map(share -> words.get("timeline.lane.share", name(share), share.instances(), all))
                .collect(Collectors.joining(", "));
    }

    String name(Lane.Share share) {
        return share.version() == null ? words.get("timeline.unknown") : share.version().id().shortForm();
    }
}
