/// Incidents for tests.
///
/// **In this room** what every store of incidents promises.
/// **Not in this room** the stores themselves.
/// **May use** `incident`. **Used by** tests of `incident`, `sqlite` and `app`.
/// **Start reading at** [IncidentStoreContract].
package dev.mintmark.testkit.incident;
