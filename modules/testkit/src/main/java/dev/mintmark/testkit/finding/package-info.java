/// What was accepted, for tests.
///
/// **In this room** acceptances that live in memory, and that can be made to fail.
/// **Not in this room** the real ones, which are on record in the audit.
/// **May use** `fleet.finding`. **Used by** tests only.
/// **Start reading at** [FakeAcceptances].
package dev.mintmark.testkit.finding;
