/// The audit for tests: what every one promises, and one that lives in memory.
///
/// **In this room** the contract and a fake that keeps it.
/// **Not in this room** the audit on disk (`sqlite`).
/// **May use** `change.audit`, JUnit and AssertJ. **Used by** tests only.
/// **Start reading at** [AuditLogContract].
package dev.mintmark.testkit.audit;
