package dev.mintmark.kubernetes.rollback;

import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of workloads that are rolled back here, and where their controllers keep the templates they had.
enum RolledKind {
    DEPLOYMENT(ObjectType.DEPLOYMENTS, ObjectType.REPLICA_SETS),
    STATEFUL_SET(new ObjectType("apps/v1", "StatefulSet", "statefulsets"), Types.REVISIONS),
    DAEMON_SET(new ObjectType("apps/v1", "DaemonSet", "daemonsets"), Types.REVISIONS);

    private final ObjectType type;
    private final ObjectType history;

    RolledKind(ObjectType type, ObjectType history) {
        this.type = type;
        this.history = history;
    }

    ObjectType type() {
        return type;
    }

    ObjectType history() {
        return history;
    }

    static Optional<RolledKind> of(String kind) {
        return Stream.of(values()).filter(one -> one.type.kind().equals(kind)).findFirst();
    }

    ObjectRef ref(WorkloadId workload) {
        return new ObjectRef(type, workload.namespace(), workload.name());
    }

    /// Other kinds of objects that are looked at.
    static final class Types {

        static final ObjectType REVISIONS = new ObjectType("apps/v1", "ControllerRevision", "controllerrevisions");
        static final ObjectType PODS = new ObjectType("v1", "Pod", "pods");
        static final ObjectType NODES = new ObjectType("v1", "Node", "nodes");
        static final ObjectType CONFIG_MAPS = new ObjectType("v1", "ConfigMap", "configmaps");
        static final ObjectType QUOTAS = new ObjectType("v1", "ResourceQuota", "resourcequotas");
        static final ObjectType BUDGETS =
                new ObjectType("policy/v1", "PodDisruptionBudget", "poddisruptionbudgets");
        static final ObjectType AUTOSCALERS =
                new ObjectType("autoscaling/v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers");
        static final ObjectType SCALED_OBJECTS = new ObjectType("keda.sh/v1alpha1", "ScaledObject", "scaledobjects");

        private Types() {}
    }
}
