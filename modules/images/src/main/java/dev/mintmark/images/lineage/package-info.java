/// The history of an image: its versions, in the order in which they were released.
///
/// **In this room** the port that lists what a repository has, and how a history is made of it, or of what was seen to be
/// released.
/// **Not in this room** how a registry is asked: the room `registry`; what changed between two versions: `images.compare`.
/// **May use** `domain`, `images`. **Used by** `presentation`, `registry`, `app`.
/// **Start reading at** [Lineages].
package dev.mintmark.images.lineage;
