/// Recordings of terminals, kept where the operator wants them.
///
/// **In this room** the form of a recording, and what keeps one while a process runs.
/// **Not in this room** terminals themselves: `app.terminal`, `app.cli`.
/// **May use** `change.inside`, `domain`, Jackson's core. **Used by** `app.cli`.
/// **Start reading at** [RecordedProcess].
package dev.mintmark.app.recording;
