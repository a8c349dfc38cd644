/// Telling the operator who looks elsewhere: by the desktop while the window is not in front, by a card in it otherwise.
///
/// **In this room** [Herald] (decides which), [Listening] (hears of what was asked for), [DesktopPrograms] (the desktop's
/// own programs, run with arguments and never through a shell), [Toasts] and [BellButton].
/// **Not in this room** what was asked for: `presentation.frame`, [dev.mintmark.presentation.frame.Notify] and
/// [dev.mintmark.presentation.frame.Bells].
/// **May use** `presentation`, `words`, `access`, JavaFX. **Used by** `console`, `rollback`, `copies`.
/// **Start reading at** [Herald].
package dev.mintmark.app.notify;
