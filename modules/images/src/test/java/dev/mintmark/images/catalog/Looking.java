package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.InstalledPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows a file to the catalogers that want it, as the reader of layers does.
final class Looking {

    private Looking() {}

    static LayerEntry file(String path, long size) {
        return new LayerEntry(path, EntryKind.FILE, 0755, 0, 0, size, Instant.EPOCH, Optional.empty(), Optional.empty(),
                Map.of(), Optional.empty());
    }

    static List<FileFact> at(String path, byte[] content) throws IOException {
        var facts = new java.util.ArrayList<FileFact>();
        var file = file(path, content.length);
        for (var inspector : Catalogers.unguarded(SqliteDatabases.NONE)) {
            if (inspector.wants(file)) {
                facts.addAll(inspector.inspect(file, new ByteArrayInputStream(content)));
            }
        }
        return facts;
    }

    static List<InstalledPackage> packagesAt(String path, byte[] content) throws IOException {
        return at(path, content).stream()
                .flatMap(fact -> fact instanceof FileFact.Packages(var found, _) ? found.stream() : null).toList();
    }

    static List<InstalledPackage> packagesAt(String path, String content) throws IOException {
        return packagesAt(path, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<FileFact.OwnedFiles> ownedAt(String path, String content) throws IOException {
        return at(path, content.getBytes(StandardCharsets.UTF_8)).stream()
                .flatMap(fact -> fact instanceof FileFact.Packages(_, var owned) ? owned.stream() : null).toList();
    }
}
