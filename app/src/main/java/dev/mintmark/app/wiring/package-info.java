/// What both faces of the program stand on: where its files are, what is watched, what is recorded.
///
/// **In this room** [Wiring], which puts the rooms together by hand, and what was asked for: surroundings, home, endpoints.
/// **Not in this room** anything of JavaFX or of the command line, so that neither face loads the other.
/// **May use** every module but `presentation`. **Used by** `cli`, the window, and `Main`.
/// **Start reading at** [Wiring], then [Watchlist].
package dev.mintmark.app.wiring;
