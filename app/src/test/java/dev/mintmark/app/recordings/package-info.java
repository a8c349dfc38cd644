/// Recorded traffic of real clusters, told by the whole program as it was.
///
/// **In this room** recordings played to the real source, watch and record, and what their raw JSON says of them.
/// **Not in this room** how a single object is read; the `kubernetes` room has those tests.
/// **May use** the program's wiring, its command line, and the testkit. **Used by** nobody.
/// **Start reading at** [RecordingsStoryTest].
package dev.mintmark.app.recordings;
