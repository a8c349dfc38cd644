/// Recordings of terminals, kept where the operator wants them.
///
/// **In this room** the form of a recording, and what keeps one while a process runs.
/// **Not in this room** terminals themselves, and where the operator is asked for a file.
/// **May use** `change.inside`, `domain`. **Used by** `presentation`, `app`.
/// **Start reading at** [RecordedProcess].
package dev.mintmark.change.recording;
