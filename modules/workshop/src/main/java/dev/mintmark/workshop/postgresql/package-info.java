/// A real database for tests: Debian's PostgreSQL on a loopback port.
///
/// **In this room** the switch that skips or fails without the programs, and the server.
/// **Not in this room** tables and roles: tests make what they need.
/// **May use** the programs of the `postgresql` package and JUnit. **Used by** tests only.
/// **Start reading at** [RequiresPostgresql] and [DebianPostgresql].
package dev.mintmark.workshop.postgresql;
