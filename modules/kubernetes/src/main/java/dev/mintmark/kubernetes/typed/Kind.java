package dev.mintmark.kubernetes.typed;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/// A kind of object, and where an API server keeps it.
///
/// @param root   `/api/v1`, `/apis/batch/v1`
/// @param plural as it is in paths
public record Kind<T extends HasMetadata>(Class<T> type, String root, String plural) {

    public static final Kind<Pod> PODS = new Kind<>(Pod.class, "/api/v1", "pods");
    public static final Kind<Service> SERVICES = new Kind<>(Service.class, "/api/v1", "services");
    public static final Kind<ConfigMap> CONFIG_MAPS = new Kind<>(ConfigMap.class, "/api/v1", "configmaps");
    public static final Kind<Event> EVENTS = new Kind<>(Event.class, "/api/v1", "events");
    public static final Kind<Node> NODES = new Kind<>(Node.class, "/api/v1", "nodes");
    public static final Kind<ReplicationController> REPLICATION_CONTROLLERS =
            new Kind<>(ReplicationController.class, "/api/v1", "replicationcontrollers");
    public static final Kind<ReplicaSet> REPLICA_SETS = new Kind<>(ReplicaSet.class, "/apis/apps/v1", "replicasets");
    public static final Kind<Deployment> DEPLOYMENTS = new Kind<>(Deployment.class, "/apis/apps/v1", "deployments");
    public static final Kind<StatefulSet> STATEFUL_SETS =
            new Kind<>(StatefulSet.class, "/apis/apps/v1", "statefulsets");
    public static final Kind<DaemonSet> DAEMON_SETS = new Kind<>(DaemonSet.class, "/apis/apps/v1", "daemonsets");
    public static final Kind<Job> JOBS = new Kind<>(Job.class, "/apis/batch/v1", "jobs");
    public static final Kind<NetworkPolicy> NETWORK_POLICIES =
            new Kind<>(NetworkPolicy.class, "/apis/networking.k8s.io/v1", "networkpolicies");
    public static final Kind<PodDisruptionBudget> DISRUPTION_BUDGETS =
            new Kind<>(PodDisruptionBudget.class, "/apis/policy/v1", "poddisruptionbudgets");

    /// @param namespace empty for all of them
    String path(String namespace) {
        return root + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + plural;
    }

    /// For people: *"pods in namespace shop"*.
    String words(String namespace) {
        return plural + (namespace.isEmpty() ? " in all namespaces" : " in namespace " + namespace);
    }
}
