/// What the models of rollbacks promise.
///
/// **In this room** specifications, over the real service with a fleet in memory.
/// **Not in this room** what is drawn.
/// **May use** testkit. **Used by** the build.
/// **Start reading at** [PlanModelTest].
package dev.mintmark.presentation.rollback;
