package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Finds the workloads that are meant by `payments`, `Deployment/web`, `shop/Deployment/web` or
/// `prod-eu/shop/Deployment/web`.
///
/// @param places sources whose workloads can be rolled back
/// @param note   told what is left out of a service
record MeantWorkloads(FleetSnapshot fleet, List<SourceId> places, Consumer<String> note) {

    /// What has a template that can be set back, or containers that can be replaced. A Job of the same service is not what
    /// is meant by it.
    private static final Set<String> ABLE = Set.of("Deployment", "StatefulSet", "DaemonSet", "Rollout", "Container",
            "Compose", "Service");

    /// @throws RollbackRefused if one of them names nothing, or a single workload in several places
    List<WorkloadId> of(List<String> names) throws RollbackRefused {
        var meant = new LinkedHashSet<WorkloadId>();
        for (var name : names) {
            meant.addAll(of(name));
        }
        return List.copyOf(meant);
    }

    private List<WorkloadId> of(String name) throws RollbackRefused {
        var ofService = fleet.workloads().map(state -> state.workload())
                .filter(workload -> workload.service().equals(name)).toList();
        if (!ofService.isEmpty()) {
            return ofService(name, ofService);
        }
        var named = fleet.workloads().map(state -> state.workload().id()).filter(id -> isNamed(id, name)).sorted().toList();
        if (named.isEmpty()) {
            throw refused(name, Exit.of(fleet.sources()) == Exit.CURRENT ? "There is no such service or workload."
                    : "It is not in sight, but not every source is current.", "See 'mintmark fleet' for what there is.");
        }
        if (named.size() > 1) {
            throw refused(name, "There are several: " + Listing.of(named.stream().map(WorkloadId::toString).toList()) + ".",
                    "Name the one that is meant, or all of them, as they are written here.");
        }
        return named;
    }

    private List<WorkloadId> ofService(String name, List<Workload> workloads) throws RollbackRefused {
        var ids = workloads.stream().map(Workload::id).sorted().toList();
        var able = ids.stream().filter(id -> places.contains(id.source()) && ABLE.contains(id.kind())).toList();
        if (able.isEmpty()) {
            throw refused(name, "None of its workloads can be rolled back from here: "
                    + Listing.of(ids.stream().map(WorkloadId::toString).toList()) + ".",
                    "Roll back what runs on a cluster or on a Docker engine.");
        }
        ids.stream().filter(id -> !able.contains(id)).forEach(id -> note.accept(id + " is of " + name
                + ", too, but cannot be rolled back from here and is left out."));
        return able;
    }

    private static boolean isNamed(WorkloadId id, String text) {
        var local = Phrases.workload(id);
        return text.equals(id.name()) || text.equals(id.kind() + "/" + id.name()) || text.equals(local)
                || text.equals(id.toString()) || text.equals(id.source().name() + "/" + local);
    }

    private static RollbackRefused refused(String name, String why, String next) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED,
                new Problem("rollback.workload", "No rollback of '" + name + "' was planned.", why, next), null);
    }
}
