/// What goes on record, and what does not.
///
/// **In this room** specifications of [Scribe].
/// **Not in this room** how the record is stored; the testkit has the contract of [History].
/// **May use** `fleet`. **Used by** the tests of `fleet`.
/// **Start reading at** [ScribeTest].
package dev.mintmark.fleet.history;
