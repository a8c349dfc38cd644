package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;

/// A source whose workloads are all owned in one way.
public record FakePlace(SourceId source, Owner.Kind owner, List<Pipeline> pipelines, List<Check> checks)
        implements RollbackPlace {

    public FakePlace {
        pipelines = List.copyOf(pipelines);
        checks = List.copyOf(checks);
    }

    @Override
    public Ownership ownership(WorkloadId workload) {
        return Members.ownership(workload, owner);
    }
}
