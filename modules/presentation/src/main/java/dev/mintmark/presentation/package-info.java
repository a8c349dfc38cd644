/// View models: what a screen shows and what an operator may do there, without a window.
///
/// **In this room** observable state and named actions, one package per screen; and [Latest], the hand-over to the FX thread.
/// **Not in this room** nodes, `Platform`, words and formats; the build refuses the first two, `app` has the others.
/// **May use** `fleet`, `domain` and javafx-base. **Used by** `app`.
/// **Start reading at** [Latest], then [dev.mintmark.presentation.frame.Outlook].
package dev.mintmark.presentation;
