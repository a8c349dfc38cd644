/// What comes out of copies, made fit to be shown.
///
/// **In this room** text, paths, and beginnings of files that mean harm.
/// **Not in this room** the screen; its stories are in `app`.
/// **May use** JUnit and AssertJ. **Used by** nobody.
/// **Start reading at** [OutOfACopyTest].
package dev.mintmark.presentation.copies;
