/// What runs: workloads, their instances, and the releases that made them so.
///
/// **In this room** identities and states as sources report them, in Kubernetes' words where it has one.
/// **Not in this room** services, signs and timelines, which are conclusions and live in `fleet`.
/// **May use** `domain.image` and the JDK. **Used by** every module.
/// **Start reading at** [Workload] and [Instance].
package dev.mintmark.domain.workload;
