package dev.mintmark.presentation.frame;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Of what the operator wants to hear while looking elsewhere, unless a bell says otherwise of a single rollback or copy.
public interface Notify {

    /// Sources come and go; whoever wants to be told of each has to say so.
    Usual DEFAULTS = new Usual(Set.of(Event.CONVERGED, Event.STUCK, Event.LEASE_ENDING, Event.COMPARED),
            Duration.ofSeconds(20));

    /// Whether this is to be told where it happens there.
    boolean wants(Event event, Place place);

    /// Whether this is to be told where it happens nowhere in particular.
    boolean wants(Event event);

    /// What takes long: a comparison that takes less is not told.
    Duration longComparison();

    /// What can be told of.
    enum Event {
        /// A rollback was seen to be done.
        CONVERGED,
        /// A rollback is not done and somebody has to look: it failed, stopped, or was not seen to be done in time.
        STUCK,
        /// The lease of a copy is about to end, or somebody else ended it.
        LEASE_ENDING,
        /// A source that was current is lost.
        SOURCE_LOST,
        /// A comparison that took long is done.
        COMPARED
    }

    /// Where something happens.
    ///
    /// @param namespace empty where it is about the source as a whole
    /// @param service   empty where it is about none
    record Place(SourceId source, Optional<String> namespace, String service) {

        public Place {
            requireNonNull(source, "source");
            requireNonNull(namespace, "namespace");
            requireNonNull(service, "service");
        }
    }

    /// The same everywhere.
    record Usual(Set<Event> events, Duration longComparison) implements Notify {

        public Usual {
            events = Set.copyOf(events);
            requireNonNull(longComparison, "longComparison");
        }

        @Override
        public boolean wants(Event event, Place place) {
            return wants(event);
        }

        @Override
        public boolean wants(Event event) {
            return events.contains(event);
        }
    }
}
