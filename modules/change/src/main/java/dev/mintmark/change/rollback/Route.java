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
    /// @param glass to go around what the owner goes by
    static List<String> to(WorkloadId workload, Owner owner, boolean glass) throws RollbackRefused {
        var rollout = workload.kind().equals("Rollout");
        var direct = rollout ? ARGO_ROLLOUTS : "kubernetes";
        if (glass) {
            return switch (owner.kind()) {
                // It would undo a patch within minutes; its own rollback leaves only Git behind.
                case ARGO_CD -> List.of(owner.kind().word());
                case FLUX_KUSTOMIZATION, FLUX_HELM_RELEASE -> List.of(owner.kind().word(), direct);
                case KUBERNETES, HELM, GIT, CONTROLLER, UNKNOWN -> List.of(direct);
            };
        }
        return switch (owner.kind()) {
            case KUBERNETES -> List.of(direct);
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
