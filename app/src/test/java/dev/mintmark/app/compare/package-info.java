/// Tests of the Compare screen.
///
/// **In this room** an operator who asks what is different, and pictures of every state.
/// **Not in this room** how images differ.
/// **May use** TestFX, `look`, `testkit`. **Used by** nobody.
/// **Start reading at** [CompareStoriesTest].
package dev.mintmark.app.compare;
