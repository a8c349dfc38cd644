/// The room for SQLite: keeps the record in one file and the indexes of layers in another, and reads databases in images.
///
/// **In this room** everything that knows SQL and sqlite-jdbc. Only [SqliteHistory], [Opening],
/// [SqliteLayerCache] and [DeserializedDatabases] are public.
/// **Not in this room** what the record means, and who writes it; that is `fleet.history`. What an index holds; `images.layer`.
/// **May use** `domain`, the ports of `fleet` and `images`, and sqlite-jdbc. **Used by** `app`, which wires it, and by nothing else.
/// **Start reading at** [SqliteHistory], then `migration-0001.sql`.
package dev.mintmark.sqlite;
