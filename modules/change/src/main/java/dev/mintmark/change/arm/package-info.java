/// Read-only until armed: which sources may be changed from here, and until when.
///
/// **In this room** the rule, and what is armed now.
/// **Not in this room** how it is shown.
/// **May use** `domain`. **Used by** `change.copy`, `presentation`, `app`.
/// **Start reading at** [Arming].
package dev.mintmark.change.arm;
