package dev.mintmark.kubernetes.objects;

import java.util.List;

/// A resource that is listed and watched.
public enum Resource {
    DEPLOYMENTS("/apis/apps/v1", "deployments", "Deployment", WorkloadObject.class),
    ROLLOUTS("/apis/argoproj.io/v1alpha1", "rollouts", "Rollout", WorkloadObject.class),
    REPLICA_SETS("/apis/apps/v1", "replicasets", "ReplicaSet", WorkloadObject.class),
    STATEFUL_SETS("/apis/apps/v1", "statefulsets", "StatefulSet", WorkloadObject.class),
    DAEMON_SETS("/apis/apps/v1", "daemonsets", "DaemonSet", WorkloadObject.class),
    CONTROLLER_REVISIONS("/apis/apps/v1", "controllerrevisions", "ControllerRevision", RevisionObject.class),
    JOBS("/apis/batch/v1", "jobs", "Job", WorkloadObject.class),
    CRON_JOBS("/apis/batch/v1", "cronjobs", "CronJob", WorkloadObject.class),
    PODS("/api/v1", "pods", "Pod", PodObject.class),
    NAMESPACES("/api/v1", "namespaces", "Namespace", NamespaceObject.class);

    private final String group;
    private final String plural;
    private final String kind;
    private final Class<? extends KubernetesObject> type;

    Resource(String group, String plural, String kind, Class<? extends KubernetesObject> type) {
        this.group = group;
        this.plural = plural;
        this.kind = kind;
        this.type = type;
    }

    /// Everything that may own pods, and what tells of releases: to be known before the pods.
    public static List<Resource> owners() {
        return List.of(DEPLOYMENTS, ROLLOUTS, REPLICA_SETS, STATEFUL_SETS, DAEMON_SETS, CONTROLLER_REVISIONS, JOBS,
                CRON_JOBS);
    }

    /// The path of the collection: in one namespace, or in all if `namespace` is empty.
    public String path(String namespace) {
        return group + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + plural;
    }

    public String plural() {
        return plural;
    }

    public String kind() {
        return kind;
    }

    public Class<? extends KubernetesObject> type() {
        return type;
    }
}
