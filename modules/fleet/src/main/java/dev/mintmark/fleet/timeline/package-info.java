/// What ran where at any moment since first sight.
///
/// **In this room** lanes, bands, marks and events, worked out from the record.
/// **Not in this room** pixels, words, and how the record is stored.
/// **May use** `history` and the catalogue. **Used by** `presentation` and `app`.
/// **Start reading at** [Timeline].
package dev.mintmark.fleet.timeline;
