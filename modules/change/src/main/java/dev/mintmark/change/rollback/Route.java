package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;
import java.util.Set;

/// Which pipelines lead to a workload, from its owner.
final class Route {

    private static final String GIT = "git";
    private static final String ARGO_ROLLOUTS = "argo-rollouts";
    private static final String ENGINE = "docker";
    /// What runs on a Docker engine: a container by itself, a service of Compose, a service of Swarm.
    private static final Set<String> ENGINE_KINDS = Set.of("Container", "Compose", "Service");

    private Route() {}

    /// Names of pipelines, in the order in which they are asked. What the first learns is told to the next.
    ///
    /// @param glass to go around what the owner goes by
    static List<String> to(WorkloadId workload, Owner owner, boolean glass) throws RollbackRefused {
        var rollout = workload.kind().equals("Rollout");
        var direct = rollout ? ARGO_ROLLOUTS : ENGINE_KINDS.contains(workload.kind()) ? ENGINE : "kubernetes";
        if (glass) {
            return switch (owner.kind()) {
                // It would undo a patch within minutes; its own rollback leaves only Git behind.
                case ARGO_CD -> List.of(owner.kind().word());
                case FLUX_KUSTOMIZATION, FLUX_HELM_RELEASE -> List.of(owner.kind().word(), direct);
                case SWARM -> throw swarm(workload, owner);
                case KUBERNETES, HELM, GIT, CONTROLLER, ENGINE, COMPOSE, UNKNOWN -> List.of(direct);
            };
        }
        return switch (owner.kind()) {
            case KUBERNETES, ENGINE, COMPOSE -> List.of(direct);
            case SWARM -> throw swarm(workload, owner);
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

    /// Its tasks are not to be replaced one by one: the manager would make them again from the service.
    private static RollbackRefused swarm(WorkloadId workload, Owner owner) {
        return refused(workload, "rollback.owner.swarm",
                "It is the Swarm service " + owner.name() + ", whose tasks only its manager replaces.",
                "Type 'docker service rollback " + owner.name() + "' on a manager, or 'docker service update --image "
                        + "IMAGE@DIGEST " + owner.name() + "'.");
    }

    private static RollbackRefused refused(WorkloadId workload, String code, String why, String next) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED,
                new Problem(code, workload + " was not planned.", why, next), null);
    }
}
