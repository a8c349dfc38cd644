/// Throwaway debug copies of an image, with a lease that ends them whatever happens to the console.
///
/// **In this room** what is asked for, what would be made of it, what is there; the port to the places that make copies; the
/// one way by which copies are launched, found, extended and ended.
/// **Not in this room** what is done inside a copy (`change.inside`), and any engine's or cluster's words.
/// **May use** `domain`, `change.audit`, `change.arm`, `change.inside`. **Used by** rooms, `presentation`, `app`.
/// **Start reading at** [CopyHost].
package dev.mintmark.change.copy;
