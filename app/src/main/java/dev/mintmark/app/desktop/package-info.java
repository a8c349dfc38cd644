/// The desktop we run on: is there one, and opening a window on it.
///
/// **In this room** [DisplayCheck] (one sentence instead of a stack trace) and [Desktop] (JavaFX started and ended).
/// **Not in this room** what is in the window: `frame`.
/// **May use** `domain`, JavaFX. **Used by** `Main`.
/// **Start reading at** [Desktop].
package dev.mintmark.app.desktop;
