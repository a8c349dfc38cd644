package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Rollout.Phase;
import dev.mintmark.kubernetes.objects.Condition;
import dev.mintmark.kubernetes.objects.Resource;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import java.time.Instant;
import java.util.Optional;

/// How far the last change of a template has come, from what controllers say of it.
///
/// A rollout is settled when the template has reached every replica. Whether those replicas are well afterwards is
/// not the rollout's matter but the instances'; otherwise a node that dies would look like a release under way.
///
/// A StatefulSet held by a partition has a canary out: until its share is updated it is rolling; then nothing more will
/// happen before somebody lowers the partition, so it is paused, not settled. The same goes for `OnDelete`.
final class Rollouts {

    private Rollouts() {}

    static Rollout of(Resource resource, WorkloadObject object) {
        return switch (resource) {
            case DEPLOYMENTS -> deployment(object);
            case ROLLOUTS -> argo(object);
            case STATEFUL_SETS -> statefulSet(object);
            case DAEMON_SETS -> daemonSet(object);
            default -> Rollout.SETTLED;
        };
    }

    private static Rollout deployment(WorkloadObject object) {
        var progressing = object.condition("Progressing");
        if (object.spec().paused()) {
            return new Rollout(Phase.PAUSED, progressing.filter(condition -> condition.reason().equals("DeploymentPaused"))
                    .flatMap(Condition::updatedAt), "paused");
        }
        if (!object.isObserved()) {
            return rolling(object, "");
        }
        if (progressing.isPresent() && progressing.get().reason().equals("ProgressDeadlineExceeded")) {
            return new Rollout(Phase.STUCK, progressing.get().changedAt(), progressing.get().reason());
        }
        var status = object.status();
        var replaced = status.updatedReplicas() == status.replicas() && status.updatedReplicas() >= object.spec().wanted();
        var complete = progressing.map(condition -> condition.reason().equals("NewReplicaSetAvailable"))
                .orElseGet(() -> status.availableReplicas() >= status.updatedReplicas());
        if (status.updatedReplicas() == status.replicas() && complete || replaced && object.spec().wanted() == 0) {
            return new Rollout(Phase.SETTLED, progressing.flatMap(Condition::updatedAt), "");
        }
        return rolling(object, object.condition("ReplicaFailure").filter(Condition::isTrue).map(Condition::reason).orElse(""));
    }

    private static Rollout argo(WorkloadObject object) {
        var since = object.condition("Progressing").flatMap(Condition::updatedAt);
        var message = object.status().message();
        return switch (object.status().phase()) {
            case "Healthy" -> new Rollout(Phase.SETTLED, since, "");
            case "Paused" -> new Rollout(Phase.PAUSED, object.condition("Paused").flatMap(Condition::changedAt).or(() -> since),
                    message);
            case "Degraded" -> new Rollout(Phase.STUCK, since, message.isEmpty() ? "Degraded" : message);
            case "Progressing" -> rolling(object, message);
            default -> object.spec().paused() ? new Rollout(Phase.PAUSED, since, "paused") : Rollout.SETTLED;
        };
    }

    private static Rollout statefulSet(WorkloadObject object) {
        var status = object.status();
        if (!object.isObserved()) {
            return rolling(object, "");
        }
        var wanted = object.spec().wanted();
        var strategy = object.spec().updateStrategy();
        if (strategy != null && strategy.isOnDelete()) {
            return status.updatedReplicas() >= wanted || status.updateRevision().equals(status.currentRevision())
                    ? Rollout.SETTLED : paused("OnDelete");
        }
        if (status.updateRevision().isEmpty() || status.updateRevision().equals(status.currentRevision())) {
            return Rollout.SETTLED;
        }
        var partition = strategy == null || strategy.rollingUpdate() == null ? 0 : strategy.rollingUpdate().partition();
        return partition > 0 && status.updatedReplicas() >= wanted - partition
                ? paused("partition " + partition) : rolling(object, "");
    }

    private static Rollout daemonSet(WorkloadObject object) {
        var status = object.status();
        if (object.isObserved() && status.updatedNumberScheduled() >= status.desiredNumberScheduled()) {
            return Rollout.SETTLED;
        }
        var strategy = object.spec().updateStrategy();
        return object.isObserved() && strategy != null && strategy.isOnDelete()
                ? paused("OnDelete") : rolling(object, "");
    }

    private static Rollout rolling(WorkloadObject object, String reason) {
        return new Rollout(Phase.ROLLING, begun(object), reason);
    }

    private static Rollout paused(String reason) {
        return new Rollout(Phase.PAUSED, Optional.empty(), reason);
    }

    private static Optional<Instant> begun(WorkloadObject object) {
        return ManagedTimes.templateSet(object.metadata());
    }
}
