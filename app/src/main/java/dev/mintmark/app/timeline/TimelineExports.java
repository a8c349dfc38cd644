package dev.mintmark.app.timeline;

import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.TimelineDrawing;
import dev.mintmark.presentation.timeline.ToldEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes events and lanes elsewhere, as they are shown.
record TimelineExports(EventWording wording) {

    private static final List<String> EVENTS = List.of("at", "seenAt", "kind", "service", "event");
    private static final List<String> LANES = List.of("service", "from", "to", "version", "instances", "ready");

    Exportable events(EventList list) {
        return new Exportable() {
            @Override
            public String name() {
                return "timeline-events";
            }

            @Override
            public TableExport all() {
                return table(EVENTS, list.getItems().stream().map(event -> row(event)));
            }

            @Override
            public TableExport selected() {
                return table(EVENTS, list.chosen().stream().map(event -> row(event)));
            }
        };
    }

    Exportable lanes(LanesView view) {
        return new Exportable() {
            @Override
            public String name() {
                return "timeline-lanes";
            }

            @Override
            public TableExport all() {
                return lanes(view.lanes(), view.model().drawingProperty().get());
            }

            @Override
            public TableExport selected() {
                return lanes(view.selectedLane().map(List::of).orElseGet(view::lanes),
                        view.model().drawingProperty().get());
            }

            private TableExport lanes(List<LaneDrawing> lanes, Optional<TimelineDrawing> drawing) {
                return table(LANES, lanes.stream().flatMap(lane -> stretches(lane, drawing.orElseThrow())));
            }
        };
    }

    private List<String> row(ToldEvent told) {
        return List.of(wording.wording().exact(told.at()), wording.wording().exact(told.event().seenAt()),
                wording.kind(told.kind()), told.service().orElse(""), wording.sentence(told));
    }

    private Stream<List<String>> stretches(LaneDrawing lane, TimelineDrawing drawing) {
        var window = drawing.view().window();
        return lane.story().lane().stretches().stream()
                .filter(stretch -> stretch.to().isAfter(window.from()) && stretch.from().isBefore(window.to()))
                .flatMap(stretch -> stretch.shares().stream().map(share -> List.of(lane.service(),
                        wording.wording().exact(stretch.from()), wording.wording().exact(stretch.to()),
                        share.version() == null ? wording.words().get("timeline.unknown") : share.version().id().value(),
                        Integer.toString(share.instances()), Integer.toString(share.ready()))));
    }

    private TableExport table(List<String> keys, Stream<List<String>> rows) {
        return new TableExport(keys.stream().map(key -> new TableExport.Column(key,
                wording.words().get("timeline.export." + key))).toList(), rows.toList());
    }
}
