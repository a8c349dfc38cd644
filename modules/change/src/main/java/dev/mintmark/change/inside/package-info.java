/// What can be done inside a debug copy: run, look, read, forward.
///
/// **In this room** the port that rooms implement, and its vocabulary.
/// **Not in this room** the life of copies (`change.copy`), and anything that draws a terminal.
/// **May use** `domain`. **Used by** `change.copy`, rooms, `presentation`, `app`.
/// **Start reading at** [CopyInside].
package dev.mintmark.change.inside;
