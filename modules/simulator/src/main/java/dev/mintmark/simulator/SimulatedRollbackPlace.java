package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Ownership.Evidence;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;

/// A simulated cluster whose workloads can be rolled back, by pipelines that change the simulated world alone.
final class SimulatedRollbackPlace implements RollbackPlace {

    private final SimulatedDelivery delivery;
    private final List<Pipeline> pipelines;
    private final List<Check> checks;

    SimulatedRollbackPlace(SimulatedSource source) {
        this.delivery = new SimulatedDelivery(source);
        this.pipelines = List.of(new ClusterPipeline(delivery), new ArgoPipeline(delivery), new FluxPipeline(delivery),
                new RepositoryPipeline(delivery));
        this.checks = SimulatedChecks.of(delivery);
    }

    @Override
    public SourceId source() {
        return delivery.source().id();
    }

    @Override
    public Ownership ownership(WorkloadId id) throws RollbackRefused, InterruptedException {
        return delivery.with(id, workload -> {
            if (workload.plan().kind() == WorkloadKind.CRON_JOB) {
                throw SimulatedDelivery.blocked("kind", id + " was not planned.",
                        "What runs now and then has no instances to watch.", "Let its next run have another image.");
            }
            return ownership(workload);
        });
    }

    private static Ownership ownership(SimulatedWorkload workload) {
        var id = workload.id();
        var keeper = workload.upkeep().keeper();
        var fields = new Evidence("managedFields", keeper.fieldManager() + " has spec.template");
        return switch (keeper) {
            case ARGO_CD -> new Ownership(id, new Owner(keeper.kind(), "argocd", id.name()), List.of(
                    new Evidence("annotation argocd.argoproj.io/tracking-id", id.name() + ":apps/" + id.kind() + ":"
                            + id.namespace() + "/" + id.name()),
                    repository(workload), fields));
            case FLUX -> new Ownership(id, new Owner(keeper.kind(), id.namespace(), id.name()), List.of(
                    new Evidence("label kustomize.toolkit.fluxcd.io/name", id.name()),
                    new Evidence("label kustomize.toolkit.fluxcd.io/namespace", id.namespace()),
                    repository(workload), fields));
            case PEOPLE -> new Ownership(id, new Owner(keeper.kind(), "", keeper.fieldManager()), List.of(fields,
                    new Evidence("annotation kubectl.kubernetes.io/last-applied-configuration", "is there")));
        };
    }

    private static Evidence repository(SimulatedWorkload workload) {
        var manifests = RepositoryPipeline.manifests(workload);
        return new Evidence("repository", manifests.repository() + " " + manifests.branch() + " " + manifests.path());
    }

    @Override
    public List<Pipeline> pipelines() {
        return pipelines;
    }

    @Override
    public List<Check> checks() {
        return checks;
    }
}
