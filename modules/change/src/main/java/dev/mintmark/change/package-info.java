/// What Mintmark changes in the world, and how it does so safely.
///
/// **In this room** arming, the audit, debug copies and what can be done inside them; ports to the rooms that carry it out.
/// **Not in this room** what is running (`fleet`), what an image holds (`images`), any client of an external system.
/// **May use** `domain` and the JDK. **Used by** rooms, `presentation`, `app`.
/// **Start reading at** [dev.mintmark.change.copy.CopyHost] and [dev.mintmark.change.audit.AuditLog].
package dev.mintmark.change;
