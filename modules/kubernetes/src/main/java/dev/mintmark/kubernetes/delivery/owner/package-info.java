/// Who keeps a workload as it is, concluded from what is found on it.
///
/// **In this room** the climb to a pod's workload, marks of Argo CD, Flux and Helm, field managers, and the one rule
/// that decides between them.
/// **Not in this room** the owners' own objects, and what to do about them.
/// **May use** `delivery.objects`, `objects`, and the ports of `change.rollback`. **Used by** `delivery`.
/// **Start reading at** [OwnershipReader], then [Conclusion].
package dev.mintmark.kubernetes.delivery.owner;
