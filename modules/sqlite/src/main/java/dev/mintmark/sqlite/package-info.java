/// The room for SQLite: keeps the record in one file.
///
/// **In this room** everything that knows SQL and sqlite-jdbc. Only [SqliteHistory] and [Opening] are public.
/// **Not in this room** what the record means, and who writes it; that is `fleet.history`.
/// **May use** `domain`, the ports of `fleet`, and sqlite-jdbc. **Used by** `app`, which wires it, and by nothing else.
/// **Start reading at** [SqliteHistory], then `migration-0001.sql`.
package dev.mintmark.sqlite;
