package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything a rollback is worked out and carried out with.
///
/// @param places    one for each source whose workloads can be rolled back
/// @param pipelines those that serve all sources
/// @param checks    those of all sources
public record Rooms(List<? extends RollbackPlace> places, List<? extends Pipeline> pipelines, List<? extends Check> checks,
        Identities identities, Configuration configuration) {

    public Rooms {
        requireNonNull(identities, "identities");
        requireNonNull(configuration, "configuration");
        places = List.copyOf(places);
        pipelines = List.copyOf(pipelines);
        checks = List.copyOf(checks);
    }

    Optional<RollbackPlace> place(SourceId source) {
        return places.stream().<RollbackPlace>map(place -> place).filter(place -> place.source().equals(source)).findFirst();
    }

    /// The pipeline of this name that serves a source.
    Optional<Pipeline> pipeline(SourceId source, String name) {
        return Stream.concat(place(source).stream().flatMap(place -> place.pipelines().stream()), pipelines.stream())
                .filter(pipeline -> pipeline.name().equals(name)).<Pipeline>map(pipeline -> pipeline).findFirst();
    }

    /// Names of the pipelines that serve all sources.
    Set<String> shared() {
        return pipelines.stream().map(Pipeline::name).collect(Collectors.toSet());
    }

    List<Check> checksOf(SourceId source) {
        return Stream.<Check>concat(place(source).stream().flatMap(place -> place.checks().stream()), checks.stream()).toList();
    }
}
