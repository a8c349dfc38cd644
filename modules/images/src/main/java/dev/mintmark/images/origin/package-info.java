/// Where an image comes from: what its labels say of source and revision, and the commits between two revisions.
///
/// **In this room** the labels' meaning, and the port to version control.
/// **Not in this room** Git itself: the room `git`.
/// **May use** `domain`, `images`. **Used by** `compare`, `git`, `app`.
/// **Start reading at** [CommitLog].
package dev.mintmark.images.origin;
