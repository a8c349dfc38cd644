package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileInspector;
import java.util.List;

/// All that find packages in the files of an image, and what the system they belong to is called.
public final class Catalogers {

    private Catalogers() {}

    /// @param databases to read those of RPM with
    public static List<FileInspector> all(SqliteDatabases databases) {
        return unguarded(databases).stream().<FileInspector>map(CarefulInspector::new).toList();
    }

    static List<FileInspector> unguarded(SqliteDatabases databases) {
        return List.of(new DpkgStatus(), new DpkgFiles(), new ApkDatabase(), new ArchiveInspector(), new NpmPackage(),
                new PythonMetadata(), new PythonRecord(), new GemSpecification(), new DotnetDependencies(),
                new ExecutableInspector(), new RpmSqlite(databases), new RpmNdb(), new ReleaseFile());
    }
}
