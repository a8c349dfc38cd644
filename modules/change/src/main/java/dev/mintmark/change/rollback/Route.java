package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;

/// Which pipelines lead to a workload, from its owner.
final class Route {

    private static final String GIT = "git";
    private static final String ARGO_ROLLOUTS = "argo-rollouts";

    private Route() {}

    /// Names of pipelines, in the order in which they are asked. What the first learns is told to the next.
    ///
    /// @param glass to go around what the owner goes by: straight to the API server; with Argo CD, which would undo that
    ///              within minutes, by its own rollback, which leaves Git behind
    static List<String> to(WorkloadId workload, Owner owner, boolean glass) throws RollbackRefused {
        var rollout = workload.kind().equals("Rollout");
        if (glass && owner.kind() != Owner.Kind.ARGO_CD) {
            return List.of(rollout ? ARGO_ROLLOUTS : "kubernetes");
        }
        if (glass) {
            return List.of(owner.kind().word());
        }
        return switch (owner.kind()) {
            case KUBERNETES -> List.of(rollout ? ARGO_ROLLOUTS : "kubernetes");
            case ARGO_CD, FLUX_KUSTOMIZATION, FLUX_HELM_RELEASE, HELM -> rollout
                    ? List.of(owner.kind().word(), GIT, ARGO_ROLLOUTS) : List.of(owner.kind().word(), GIT);
            case GIT -> List.of(GIT);
            case CONTROLLER -> throw refused(workload, "rollback.owner.controller",
                    "Another object made it and would make it so again: " + owner.name() + ".",
                    "Change that object, through whatever deployed it.");
            case UNKNOWN -> throw refused(workload, "rollback.owner.unknown",
                    "Nobody can tell who owns it: " + owner.name() + ".",
                    "Look at the evidence, and configure its environment repository.");
        };
    }

    private static RollbackRefused refused(WorkloadId workload, String code, String why, String next) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED,
                new Problem(code, workload + " was not planned.", why, next), null);
    }
}
