/// The history of an image: its versions, in the order in which they were released.
///
/// **In this room** the port that lists what a repository has.
/// **Not in this room** how a registry is asked: the room `registry`.
/// **May use** `domain`, `images`. **Used by** `presentation`, `registry`, `app`.
/// **Start reading at** [ImageRepository].
package dev.mintmark.images.lineage;
