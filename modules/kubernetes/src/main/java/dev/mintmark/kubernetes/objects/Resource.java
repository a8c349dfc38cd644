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
    CONFIG_MAPS("/api/v1", "configmaps", "ConfigMap", ConfigObject.class),
    SECRETS("/api/v1", "secrets", "Secret", ConfigObject.class),
    NAMESPACES("/api/v1", "namespaces", "Namespace", NamespaceObject.class);

    private static final String JSON = "application/json";

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

    /// What templates refer to, and of which only the metadata is asked for.
    public static List<Resource> configuration() {
        return List.of(CONFIG_MAPS, SECRETS);
    }

    public boolean isConfiguration() {
        return type == ConfigObject.class;
    }

    /// The form in which lists of it are asked for.
    public String listForm() {
        return isConfiguration() ? JSON + ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1" : JSON;
    }

    /// The form in which watches of it are asked for.
    public String watchForm() {
        return isConfiguration() ? JSON + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1" : JSON;
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
