/// Whether anything can be changed from this window, and where.
///
/// **In this room** [ArmedModel].
/// **Not in this room** what arming means: `change.arm`; words and anything that draws.
/// **May use** `domain`, `change`, javafx-base. **Used by** the header of `app`.
/// **Start reading at** [ArmedModel].
package dev.mintmark.presentation.arm;
