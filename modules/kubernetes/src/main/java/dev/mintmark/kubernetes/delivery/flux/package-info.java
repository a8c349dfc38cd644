/// The pipeline *flux*: holds image automation back while Git is changed, and asks Flux to carry the change to the
/// cluster.
///
/// **In this room** what a workload comes through (GitRepository, Kustomization, HelmRelease), which image automation
/// writes there and what its policies select, and the steps suspend, reconcile and resume.
/// **Not in this room** the commit itself: that is the pipeline *git*, told where the manifests are.
/// **May use** `delivery.objects`, and the ports of `change.rollback`. **Used by** `delivery`.
/// **Start reading at** [FluxPipeline], then [Chain].
package dev.mintmark.kubernetes.delivery.flux;
