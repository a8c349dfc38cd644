package dev.mintmark.testkit.cluster;

import java.time.Instant;

/// The controllers of Deployments, StatefulSets and DaemonSets. Guarded by the cluster's lock.
final class Workloads {

    private final DeploymentController deployments;
    private final ReplicaSetController replicaSets;
    private final StatefulSetController statefulSets;
    private final DaemonSetController daemonSets;
    private boolean work;

    Workloads(ObjectStore store, PodMaking pods, Kubelet kubelet) {
        this.deployments = new DeploymentController(store, pods);
        this.replicaSets = new ReplicaSetController(store, pods);
        this.statefulSets = new StatefulSetController(store, pods);
        this.daemonSets = new DaemonSetController(store, pods, kubelet);
    }

    /// From now on, or no longer.
    void work(boolean doWork) {
        work = doWork;
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        return work && (deployments.reconcile(now) | replicaSets.reconcile(now) | statefulSets.reconcile(now)
                | daemonSets.reconcile(now));
    }
}
