package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;

/// One Docker engine whose containers can be rolled back. Making one of these costs nothing and reaches nowhere; using it
/// does. Thread-safe.
public final class DockerRollbackPlace implements RollbackPlace {

    private final EngineAccess access;
    private final Pipeline pipeline;
    private final List<Check> checks;

    public DockerRollbackPlace(DockerEndpoint endpoint, DockerSettings settings) {
        this(new EngineAccess(endpoint, settings), Proof.USUAL);
    }

    DockerRollbackPlace(EngineAccess access, Proof proof) {
        this.access = access;
        this.pipeline = new DockerPipeline(access, proof);
        this.checks = List.of(new TargetOnEngineCheck(access), new StandingCheck(access), new UndoersCheck(access),
                new DowntimeCheck(access), new PortsCheck(access), new WrittenCheck(access), new SameImageCheck(access));
    }

    @Override
    public SourceId source() {
        return access.source();
    }

    @Override
    public Ownership ownership(WorkloadId workload) throws RollbackRefused, InterruptedException {
        return access.reading("Who owns " + workload + " could not be told.",
                engine -> Owners.of(workload, Replicas.of(engine, workload)));
    }

    @Override
    public List<Pipeline> pipelines() {
        return List.of(pipeline);
    }

    @Override
    public List<Check> checks() {
        return checks;
    }
}
