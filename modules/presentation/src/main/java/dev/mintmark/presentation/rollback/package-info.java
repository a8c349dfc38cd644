/// Rollbacks as an operator meets them: a way back asked for and planned, a run followed, and those of the past.
///
/// **In this room** [PlanModel], [RollbacksModel], [RunModel], and what a page of either is made of.
/// **Not in this room** what a rollback is and how it is carried out: `change.rollback`; words and anything that draws.
/// **May use** `domain`, `fleet`, `change`, javafx-base. **Used by** the Rollbacks screen of `app`.
/// **Start reading at** [PlanModel], then [RollbacksModel].
package dev.mintmark.presentation.rollback;
