/// Argo CD: applications, their syncs and windows, through its REST interface.
///
/// **In this room** the client, and Argo CD as a pipeline of rollbacks.
/// **Not in this room** what is running, Git, and Argo Rollouts, which are objects of a cluster.
/// **May use** `change`, `domain`, Jackson. **Used by** `app`.
/// **Start reading at** [ArgoCdPipeline], then [Act] and [ArgoCheck].
package dev.mintmark.argocd;
