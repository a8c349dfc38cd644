/// Long work: started in one place, seen while it runs, cancelled at will.
///
/// **In this room** [Background] starts a job on a virtual thread of its own; [Activity] is what the operator sees of it.
/// **Not in this room** what jobs do, and the status bar that lists them.
/// **May use** `domain`, javafx-base. **Used by** every view model and view with blocking work.
/// **Start reading at** [Background].
package dev.mintmark.presentation.work;
