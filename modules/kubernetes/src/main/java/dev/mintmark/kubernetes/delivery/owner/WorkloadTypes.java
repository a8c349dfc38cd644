package dev.mintmark.kubernetes.delivery.owner;

import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.List;
import java.util.Optional;

/// The kinds of workloads, and of what stands between them and their pods.
final class WorkloadTypes {

    private static final List<ObjectType> ALL = List.of(ObjectType.DEPLOYMENTS, ObjectType.ROLLOUTS,
            ObjectType.REPLICA_SETS, new ObjectType("apps/v1", "StatefulSet", "statefulsets"),
            new ObjectType("apps/v1", "DaemonSet", "daemonsets"), new ObjectType("batch/v1", "Job", "jobs"),
            new ObjectType("batch/v1", "CronJob", "cronjobs"), new ObjectType("v1", "Pod", "pods"),
            new ObjectType("v1", "ReplicationController", "replicationcontrollers"));

    private WorkloadTypes() {}

    static Optional<ObjectType> of(String kind) {
        return ALL.stream().filter(type -> type.kind().equals(kind)).findFirst();
    }

    /// The kind that a controller is of, if it is one of these: another group's `Deployment` is none.
    static Optional<ObjectType> of(ClusterObject.Owner controller) {
        return of(controller.kind()).filter(type -> type.apiVersion().equals(controller.apiVersion()));
    }
}
