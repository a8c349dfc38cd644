/// What window tests share: a toolkit without a display, and pictures of what is shown.
///
/// **In this room** [Headless] starts JavaFX once and shows a scene where clicks land; [Pictures] draws a node to
/// `target/pictures` in both appearances and both sizes.
/// **Not in this room** tests of a screen.
/// **May use** TestFX. **Used by** the tests of `app`.
/// **Start reading at** [Headless].
package dev.mintmark.app.look;
