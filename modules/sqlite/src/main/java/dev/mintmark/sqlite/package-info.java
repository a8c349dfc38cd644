/// The room for SQLite: keeps the record, the audit, the plans of rollbacks and the indexes of layers, each in a file of
/// its own, and reads databases in images.
///
/// **In this room** everything that knows SQL and sqlite-jdbc. Only [SqliteHistory], [Opening], [SqlitePlans],
/// [SqliteAudit], [SqliteLayerCache] and [DeserializedDatabases] are public.
/// **Not in this room** what the record means, and who writes it; that is `fleet.history` and
/// `change`. What an index holds; `images.layer`.
/// **May use** `domain`, the ports of `fleet`, `change` and `images`, and sqlite-jdbc. **Used by** `app`, which wires it, and by nothing else.
/// **Start reading at** [SqliteHistory], then `migration-0001.sql`.
package dev.mintmark.sqlite;
