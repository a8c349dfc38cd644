/// Acceptances of findings for tests: what every implementation promises, and one that lives in memory.
///
/// **In this room** the contract and a fake that keeps it.
/// **Not in this room** acceptances that are on record (`app`).
/// **May use** `fleet.finding`, JUnit and AssertJ. **Used by** tests only.
/// **Start reading at** [AcceptancesContract].
package dev.mintmark.testkit.finding;
