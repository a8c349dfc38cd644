/// Keeps sources looking, and turns what they see into one snapshot after another.
///
/// **In this room** the threads that watch and fold, and the coming back after a loss.
/// **Not in this room** the fold itself, which is the snapshot's, and what goes on record, which is the scribe's.
/// **May use** the rest of `fleet`. **Used by** `app`, and by models that subscribe.
/// **Start reading at** [FleetWatch].
package dev.mintmark.fleet.watch;
