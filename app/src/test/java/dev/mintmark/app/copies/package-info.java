/// The Copies screen, seen and used by an operator.
///
/// **In this room** a window with the screen over copies that live in memory, its robot, its stories and its pictures.
/// **Not in this room** copies in real places.
/// **May use** `testkit`. **Used by** the tests of `app`.
/// **Start reading at** [CopiesStoriesTest].
package dev.mintmark.app.copies;
