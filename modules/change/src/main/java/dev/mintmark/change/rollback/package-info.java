/// Rolling back through the pipeline that deployed: from an intent to a plan, from a plan to what is seen to be done.
///
/// **In this room** intent, plan, checks, execution and what counts as done; ports to the pipelines that carry it out.
/// **Not in this room** any client of a pipeline, and what is running: that is seen through [Sighting].
/// **May use** `domain`, `change.arm`, `change.audit`, java-diff-utils. **Used by** rooms, `presentation`, `app`.
/// **Start reading at** [Rollbacks], then [Plan] and [Pipeline].
package dev.mintmark.change.rollback;
