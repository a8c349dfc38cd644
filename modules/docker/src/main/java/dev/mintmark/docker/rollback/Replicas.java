package dev.mintmark.docker.rollback;

import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import dev.mintmark.docker.StandIn;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the containers of a workload.
final class Replicas {

    private static final int MOST = 200;

    private Replicas() {}

    /// Those there are, stopped ones too, by name.
    static List<Seen> of(Engine engine, WorkloadId workload) throws EngineFault, InterruptedException {
        var ids = engine.containers(Optional.empty()).stream()
                .filter(listed -> StandIn.workload(workload.source(), listed).equals(workload)).limit(MOST)
                .map(listed -> EngineText.of(listed.path("Id"))).toList();
        return engine.inspected(ids).stream().sorted(Comparator.comparing(Seen::name)).toList();
    }
}
