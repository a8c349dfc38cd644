/// Terminals in the window, against programs that mean harm.
///
/// **In this room** what reaches the emulator of what a program writes, and a pane that is typed at and flooded.
/// **Not in this room** programs in real copies.
/// **May use** a process that the test writes for. **Used by** the tests of `app`.
/// **Start reading at** [TerminalFilterTest].
package dev.mintmark.app.terminal;
