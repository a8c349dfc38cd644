/// Debug copies for tests: what every host of them promises, and a host that lives in memory.
///
/// **In this room** the contract, and fakes that keep it, with faults on demand and time by a steppable clock.
/// **Not in this room** the demo's host (`simulator`), real engines and clusters (`workshop`).
/// **May use** `change`, JUnit and AssertJ. **Used by** tests only.
/// **Start reading at** [CopyHostContract] and [FakeCopyHost].
package dev.mintmark.testkit.copy;
