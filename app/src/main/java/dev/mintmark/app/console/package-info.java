/// The window as a whole: models, screens and the watch, put together by hand.
///
/// **In this room** which model hears of what, in which order things start and end, and the way into the demo.
/// **Not in this room** how anything looks, and what the command line needs as well; that is `wiring`.
/// **May use** every screen, `wiring` and `presentation`. **Used by** `Main`.
/// **Start reading at** [ConsoleWindow], then [Console].
package dev.mintmark.app.console;
