/// Rolling back in a cluster by its own means: the pipeline "kubernetes", and the checks of what can be seen there.
///
/// **In this room** which template ran the target, the patch that brings it back, what differs then, what could go wrong.
/// **Not in this room** who owns a workload, and the ways through its owner: `delivery`.
/// **May use** `domain`, the ports of `change.rollback`, `delivery.objects`, `delivery.owner`, `typed`, `access`.
/// **Used by** `app`, which wires it.
/// **Start reading at** [ClusterRollbacks], then [KubernetesPipeline].
package dev.mintmark.kubernetes.rollback;
