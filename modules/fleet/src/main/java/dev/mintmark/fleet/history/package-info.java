/// What was seen, kept: an append-only record, and the fleet as it was at any moment of it.
///
/// **In this room** the entries of the record, the [History] port that stores them, and who writes them.
/// **Not in this room** SQL; that is the sqlite room.
/// **May use** `domain` and the rest of `fleet`. **Used by** `sqlite`, which implements the port, and `app`.
/// **Start reading at** [HistoryEntry].
package dev.mintmark.fleet.history;
