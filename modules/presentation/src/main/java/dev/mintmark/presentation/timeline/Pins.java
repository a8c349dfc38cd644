package dev.mintmark.presentation.timeline;

import dev.mintmark.presentation.timeline.LaneDrawing.Pin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The marks of a lane: what is too close to be told apart is one mark, and where words crowd, the worst and the latest
/// are told.
final class Pins {

    private static final double CLOSE = 7;

    private final TimelineView view;
    private final MarkWords words;
    private final TextWidths widths;
    private final WordsLine line;

    Pins(TimelineView view, MarkWords words, TextWidths widths, WordsLine line) {
        this.view = view;
        this.words = words;
        this.widths = widths;
        this.line = line;
    }

    List<Pin> of(List<ToldEvent> events) {
        var marked = events.stream().filter(event -> event.kind().isMarked() && view.window().contains(event.at()))
                .sorted(Comparator.comparing(ToldEvent::at)).toList();
        var pins = new ArrayList<Pin>();
        for (var cluster : clusters(marked)) {
            var worst = cluster.stream().map(ToldEvent::kind).min(Comparator.naturalOrder()).orElseThrow();
            pins.add(new Pin(view.x(cluster.getFirst().at()), worst, "", 0, cluster.reversed()));
        }
        var byImportance = Comparator.comparing((Integer place) -> pins.get(place).kind())
                .thenComparing(Comparator.reverseOrder());
        IntStream.range(0, pins.size()).boxed().sorted(byImportance).toList()
                .forEach(place -> pins.set(place, told(pins.get(place))));
        return pins;
    }

    private List<List<ToldEvent>> clusters(List<ToldEvent> events) {
        var clusters = new ArrayList<List<ToldEvent>>();
        var begin = Double.NEGATIVE_INFINITY;
        for (var event : events) {
            var x = view.x(event.at());
            if (x - begin > CLOSE) {
                clusters.add(new ArrayList<>());
                begin = x;
            }
            clusters.getLast().add(event);
        }
        return clusters;
    }

    private Pin told(Pin pin) {
        if (!line.hasRoom(pin.x())) {
            return pin;
        }
        var text = words.mark(pin.events());
        var place = line.beside(pin.x(), widths.words(text));
        return place.isPresent() ? new Pin(pin.x(), pin.kind(), text, place.getAsDouble(), pin.events()) : pin;
    }
}
