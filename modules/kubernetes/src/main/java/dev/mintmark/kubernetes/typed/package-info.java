/// Objects of a cluster as Fabric8 models them, got from an API server and given to it.
///
/// **In this room** the kinds that debug copies have to do with, and get, list, create, patch and delete of them.
/// **Not in this room** lists of whole fleets (`objects`, `feeds`), and what the objects mean.
/// **May use** `access`, `feeds` and Fabric8's models. **Used by** `copy` and `inside`.
/// **Start reading at** [TypedApi].
package dev.mintmark.kubernetes.typed;
