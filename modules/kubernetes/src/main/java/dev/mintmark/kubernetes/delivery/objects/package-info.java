/// Objects of any kind, as their server keeps them: read without a model, and changed only if they are still as
/// planned.
///
/// **In this room** get, list and patch of JSON, the versions in which a group is served, locks, and refusals in words.
/// **Not in this room** what any of these objects means.
/// **May use** `access`, `feeds`, `typed`, and the ports of `change.rollback`. **Used by** the rest of `delivery`.
/// **Start reading at** [ObjectApi], then [LockedChange].
package dev.mintmark.kubernetes.delivery.objects;
