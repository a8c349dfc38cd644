/// The window as a whole, driven as an operator drives it, over the real wiring.
///
/// **In this room** stories that go through several screens, and the pictures of the whole window.
/// **Not in this room** what one screen does; that is said beside the screen.
/// **Start reading at** `ConsoleStoryTest`.
package dev.mintmark.app.console;
