/// The pipeline *helm*: reads a release's history, and tells what may be gone back to. It writes nothing.
///
/// **In this room** release Secrets, what is good in a history, and what blocks.
/// **Not in this room** Helm itself: to write its storage would be to go around it. The way back is Git's.
/// **May use** `delivery.objects`, and the ports of `change.rollback`. **Used by** `delivery`.
/// **Start reading at** [HelmPipeline], then [ReleaseHistory].
package dev.mintmark.kubernetes.delivery.helm;
