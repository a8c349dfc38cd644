package dev.mintmark.kubernetes;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A source of which only one namespace is shown, so that a shared cluster can be tested as if it were empty.
record OnlyNamespace(Source source, String namespace) implements Source {

    @Override
    public SourceId id() {
        return source.id();
    }

    @Override
    public SourceKind kind() {
        return source.kind();
    }

    @Override
    public String endpoint() {
        return source.endpoint();
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        var ours = new HashSet<InstanceId>();
        source.watch(observation -> {
            switch (observation) {
                case Observation.InstanceSeen seen when seen.instance().workload().namespace().equals(namespace) -> {
                    ours.add(seen.instance().id());
                    observer.observe(seen);
                }
                case Observation.InstanceGone gone when ours.contains(gone.instance()) -> observer.observe(gone);
                case Observation.WorkloadSeen seen when seen.workload().id().namespace().equals(namespace) ->
                        observer.observe(seen);
                case Observation.Listed listed -> observer.observe(only(listed, ours));
                case Observation.InstanceSeen _ -> { }
                case Observation.InstanceGone _ -> { }
                case Observation.WorkloadSeen _ -> { }
                default -> observer.observe(observation);
            }
        });
    }

    private Observation.Listed only(Observation.Listed listed, Set<InstanceId> ours) {
        return new Observation.Listed(listed.source(), listed.at(), listed.scope(),
                listed.instances().stream().filter(ours::contains).collect(Collectors.toSet()),
                listed.workloads().stream().filter(id -> id.namespace().equals(namespace)).collect(Collectors.toSet()));
    }

    @Override
    public Traffic traffic() {
        return source.traffic();
    }
}
