package dev.mintmark.images.catalog;

import java.util.function.Consumer;

/// Reads SQLite databases that lie in images, from memory. The room for SQLite has the one that can.
@FunctionalInterface
public interface SqliteDatabases {

    /// Reads none.
    SqliteDatabases NONE = (_, _, _, _) -> false;

    /// Hands out the blobs of one column of a table, in order of their rows. Bounded in time; the database is hostile.
    ///
    /// @param database the whole file; may be changed
    /// @return whether it could be read to its end
    boolean read(byte[] database, String table, String column, Consumer<byte[]> blobs);
}
