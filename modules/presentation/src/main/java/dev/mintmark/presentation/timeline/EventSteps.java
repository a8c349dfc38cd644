package dev.mintmark.presentation.timeline;

import dev.mintmark.presentation.frame.TimeSteps;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Steps from event to event. Where the part of the record that was read ends, it steps to that end, so that more is read.
public final class EventSteps implements TimeSteps {

    private final TreeSet<Instant> moments = new TreeSet<>();
    private final TimelineContent content;

    EventSteps(TimelineContent content, Stream<ToldEvent> events) {
        this.content = content;
        events.filter(event -> event.kind().isMarked() || event.kind() == MarkKind.SIGHT_GAINED)
                .map(ToldEvent::visibleFrom).filter(at -> !at.isBefore(content.from()) && at.isBefore(content.to()))
                .forEach(moments::add);
    }

    @Override
    public Optional<Instant> before(Instant moment) {
        var earlier = moments.lower(moment);
        if (earlier != null) {
            return Optional.of(earlier);
        }
        var goesOn = content.beginning().isEmpty() && !content.lanes().isEmpty() && content.from().isBefore(moment);
        return goesOn ? Optional.of(content.from()) : Optional.empty();
    }

    @Override
    public Optional<Instant> after(Instant moment) {
        return Optional.ofNullable(moments.higher(moment));
    }

    /// All moments it stops at, the earliest first.
    public Iterable<Instant> moments() {
        return moments;
    }
}
