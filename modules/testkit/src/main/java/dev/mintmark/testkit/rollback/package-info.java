/// Rollbacks for tests: plans, what every keeper of them promises, and one that lives in memory.
///
/// **In this room** contracts, sample plans, and fakes that keep the contracts.
/// **Not in this room** plans on disk (`sqlite`), and pipelines to real systems.
/// **May use** `change.rollback`, JUnit and AssertJ. **Used by** tests only.
/// **Start reading at** [PlanStoreContract].
package dev.mintmark.testkit.rollback;
