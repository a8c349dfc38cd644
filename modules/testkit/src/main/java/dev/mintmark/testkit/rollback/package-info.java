/// Rollbacks for tests: what every pipeline promises, a pipeline and a fleet that live in memory, and members of plans.
///
/// **In this room** the contract, and fakes that keep it, with faults on demand.
/// **Not in this room** the systems that pipelines speak to: each room brings its own.
/// **May use** `change`, JUnit and AssertJ. **Used by** tests only.
/// **Start reading at** [PipelineContract], then [FakePipeline] and [Members].
package dev.mintmark.testkit.rollback;
