/// The record of what was done: written before it is done, never changed afterwards.
///
/// **In this room** what a line of the audit says, the hash chain over the lines, and the port to where they are kept.
/// **Not in this room** what was seen (`fleet.history`), and SQLite.
/// **May use** `domain`. **Used by** `change.copy`, `sqlite`, `app`.
/// **Start reading at** [AuditLog].
package dev.mintmark.change.audit;
