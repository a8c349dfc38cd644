package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.timeline.TimelineDrawing.Summary;
import java.util.ArrayList;

/// *"3 releases · 1 rollback · 1 gap in sight"*.
record SummaryWording(Words words) {

    String of(Summary summary) {
        if (summary.events() == 0 && summary.gaps() == 0) {
            return words.get("timeline.summary.calm");
        }
        var parts = new ArrayList<String>();
        parts.add(words.get("timeline.summary.releases", summary.releases()));
        add(parts, "timeline.summary.rollbacks", summary.rollbacks());
        add(parts, "timeline.summary.movedTags", summary.movedTags());
        add(parts, "timeline.summary.unexplained", summary.unexplained());
        add(parts, "timeline.summary.gaps", summary.gaps());
        return String.join(words.get("timeline.summary.between"), parts);
    }

    private void add(ArrayList<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(words.get(key, count));
        }
    }
}
