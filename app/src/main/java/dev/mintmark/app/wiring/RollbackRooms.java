package dev.mintmark.app.wiring;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Identities;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.Rooms;
import dev.mintmark.domain.Problem;
import java.util.List;

/// Where workloads can be rolled back, and through what.
///
/// @param places    one for each source whose workloads can be rolled back; none is reached before it is asked something
/// @param pipelines those that serve all sources
/// @param checks    those of all sources
/// @param problems  what stood in the way of finding others, or of reading what the operator configured
/// @param held      what is to be closed in the end
public record RollbackRooms(List<RollbackPlace> places, List<Pipeline> pipelines, List<Check> checks,
        Identities identities, Configuration configuration, List<Problem> problems, List<AutoCloseable> held) {

    /// Nowhere.
    public static final RollbackRooms NONE = of(List.of(), Configuration.NONE);

    public RollbackRooms {
        requireNonNull(identities, "identities");
        requireNonNull(configuration, "configuration");
        places = List.copyOf(places);
        pipelines = List.copyOf(pipelines);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
        held = List.copyOf(held);
    }

    /// Only what the places themselves bring.
    public static RollbackRooms of(List<? extends RollbackPlace> places) {
        return of(places, Configuration.NONE);
    }

    static RollbackRooms of(List<? extends RollbackPlace> places, Configuration configuration) {
        return new RollbackRooms(List.copyOf(places), List.of(), List.of(), Identities.AS_SEEN, configuration, List.of(),
                List.of());
    }

    Rooms rooms() {
        return new Rooms(places, pipelines, checks, identities, configuration);
    }
}
