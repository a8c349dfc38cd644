/// The fleet: what sources see, folded into one snapshot.
///
/// **In this room** the [Source] port, observations, the fold, and the watch that keeps sources looking.
/// **Not in this room** any client library, any thread of the window.
/// **May use** `domain` and persistent collections (PCollections). **Used by** every room, `presentation` and `app`.
/// **Start reading at** [Source], then [FleetSnapshot].
package dev.mintmark.fleet;
