/// A terminal in the window, for programs that nobody trusts.
///
/// **In this room** [TerminalPane], what stands between a program's output and the emulator, and the one emulator.
/// **Not in this room** what runs in a terminal, and where; that is `change.inside`.
/// **May use** `change.inside`, the theme, and alone the emulator's library. **Used by** the Copies screen.
/// **Start reading at** [TerminalPane], then [TerminalFilter].
package dev.mintmark.app.terminal;
