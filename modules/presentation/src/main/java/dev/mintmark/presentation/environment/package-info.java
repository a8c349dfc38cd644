/// Environments: how the operator calls a source or a namespace, in which colour, and whether it is production.
///
/// **In this room** the name that stands beside a source, and the question that finds it.
/// **Not in this room** where that is written down: `app.configuration`.
/// **May use** `domain`. **Used by** `presentation.frame` and the views of `app`.
/// **Start reading at** [Environments].
package dev.mintmark.presentation.environment;
