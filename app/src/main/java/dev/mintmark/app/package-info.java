/// The program: one window and one command line over the same modules.
///
/// **In this room** the way in. What both faces stand on is in `wiring`; each feature of the window has a folder of its own.
/// **Not in this room** anything that could be tested without a window or a terminal.
/// **May use** every module. **Used by** nobody.
/// **Start reading at** [Main], then `wiring.Wiring`.
package dev.mintmark.app;
