/// What the objects of one cluster mean: instances, workloads, releases, and which bytes run.
///
/// **In this room** the state of one watch, and the rules that turn objects into observations.
/// **Not in this room** HTTP, threads, and conclusions over several sources.
/// **May use** `domain`, the observations of `fleet`, and `objects`. **Used by** the source.
/// **Start reading at** [ClusterView], then [RunningImages].
package dev.mintmark.kubernetes.view;
