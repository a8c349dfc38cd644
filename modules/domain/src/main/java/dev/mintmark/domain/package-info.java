/// The vocabulary of Mintmark: records and sealed types, with their invariants.
///
/// **In this room** what every other room talks about: problems, images, workloads, instances, releases.
/// **Not in this room** anything that looks, stores, draws or calls.
/// **May use** the JDK. **Used by** every module.
/// **Start reading at** [dev.mintmark.domain.workload.Instance], then [dev.mintmark.domain.image.RunningImage].
package dev.mintmark.domain;
