/// The pipelines that live in a cluster beside the API server itself, and who of them owns a workload.
///
/// **In this room** what wires ownership, Flux, Argo Rollouts and Helm for one cluster.
/// **Not in this room** plain patches of workloads (`rollback`), Git, and Argo CD's own API.
/// **May use** its own parts, `typed`, and the ports of `change.rollback`. **Used by** `app`.
/// **Start reading at** [Delivery].
package dev.mintmark.kubernetes.delivery;
