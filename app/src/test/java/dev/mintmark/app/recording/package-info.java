/// What a recording of a terminal holds, and what becomes of one that cannot be written.
///
/// **In this room** recordings read back as JSON.
/// **Not in this room** terminals.
/// **May use** the whole program. **Used by** nobody.
/// **Start reading at** [RecordedProcessTest].
package dev.mintmark.app.recording;
