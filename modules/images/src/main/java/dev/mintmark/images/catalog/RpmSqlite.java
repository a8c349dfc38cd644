package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/// Reads RPM's database where it is kept in SQLite, as since Fedora 33 and RHEL 9. It has to fit in memory.
///
/// What lies in a write-ahead log beside it is not seen. RPM leaves that empty when it ends.
record RpmSqlite(SqliteDatabases databases) implements FileInspector {

    private static final Set<String> PLACES =
            Set.of("/var/lib/rpm/rpmdb.sqlite", "/usr/lib/sysimage/rpm/rpmdb.sqlite", "/usr/share/rpm/rpmdb.sqlite");
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && file.size() <= MOST_BYTES && PLACES.contains(file.path());
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var found = new RpmPackages(file.path());
        // At its exact size, because it may be a large part of the memory.
        var database = new byte[Math.toIntExact(Math.min(file.size(), MOST_BYTES))];
        var isThere = content.readNBytes(database, 0, database.length) == database.length;
        var isWhole = isThere && databases.read(database, "Packages", "blob", found::take);
        return isWhole || !found.isEmpty() ? List.of(found.fact()) : List.of();
    }
}
