/// Kubernetes objects, cut down to what the console needs as they come off the wire.
///
/// **In this room** the resources that are watched, tolerant records of them, and the readers of lists and watches.
/// **Not in this room** HTTP, and what the objects mean.
/// **May use** Jackson. **Used by** `feeds` and `view`.
/// **Start reading at** [Resource], then [ListReader].
package dev.mintmark.kubernetes.objects;
