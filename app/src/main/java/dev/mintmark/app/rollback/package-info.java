/// The Rollbacks screen: the page of a plan, the page of its run, and the list of all.
///
/// **In this room** the screen, its cards, and how plans and runs are worded.
/// **Not in this room** what stands in the way of a plan and what a run does next: `presentation.rollback`.
/// **May use** `presentation`, `frame`, `theme`, `mark`, `words`, pieces of `copies` and the hatching of `fleet`.
/// **Used by** `console`.
/// **Start reading at** [RollbackScreen], then [PlanPage] and [RunPage].
package dev.mintmark.app.rollback;
