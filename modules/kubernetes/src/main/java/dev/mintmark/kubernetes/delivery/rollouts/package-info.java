/// The pipeline *argo-rollouts*: aborts a bad update, and brings back the template of an earlier ReplicaSet.
///
/// **In this room** what a Rollout says about its update, which of its ReplicaSets has the wanted bytes, and the steps
/// abort, undo and promote.
/// **Not in this room** Argo CD, and Rollouts' own controller: what is observed judges.
/// **May use** `delivery.objects`, and the ports of `change.rollback`. **Used by** `delivery`.
/// **Start reading at** [RolloutsPipeline], then [Undo].
package dev.mintmark.kubernetes.delivery.rollouts;
