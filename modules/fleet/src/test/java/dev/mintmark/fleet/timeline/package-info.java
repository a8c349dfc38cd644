/// What a timeline tells of a record.
///
/// **In this room** specifications of [TimelineReader], by chronicles of one hour told with [Telling].
/// **Not in this room** how the record is stored.
/// **May use** `fleet`. **Used by** the tests of `fleet`.
/// **Start reading at** [TimelineReaderTest].
package dev.mintmark.fleet.timeline;
