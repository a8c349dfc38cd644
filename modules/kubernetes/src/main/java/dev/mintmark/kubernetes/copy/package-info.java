/// Debug copies in one cluster: a Job for each, cut off from everything, with a lease that the cluster itself keeps.
///
/// **In this room** what of an instance a copy gets, the objects a copy is made of, the order in which they are made, and how
/// they are found, renewed, ended and swept; ephemeral containers.
/// **Not in this room** what is done inside a copy (`inside`), arming and the audit (`change`).
/// **May use** `domain`, the ports of `change`, `typed`, `inside`, `access`, `feeds`. **Used by** `app`, which wires it.
/// **Start reading at** [ClusterCopies], then [CopyJob].
package dev.mintmark.kubernetes.copy;
