package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Looks into ELF programs for what the Go and the Rust tool chains leave in them: which modules they were built from.
///
/// Programs are large and pass by once, so no section table is followed, which is at their end: both leave marks.
final class ExecutableInspector implements FileInspector {

    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};
    private static final int SMALLEST = 4 * 1024;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && file.size() >= SMALLEST
                && ((file.mode() & 0111) != 0 || Paths.name(file.path()).contains(".so"));
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var scan = new ByteScan(content);
        if (!scan.beginsWith(ELF)) {
            return List.of();
        }
        var go = new GoModules();
        try (var rust = new RustCrates()) {
            while (!go.isComplete() && scan.advanceToMark()) {
                var found = rust.look(scan, file.path());
                if (!found.isEmpty()) {
                    return List.of(new FileFact.Packages(found, List.of()));
                }
                go.look(scan);
            }
        }
        var modules = go.packages(file.path());
        return modules.isEmpty() ? List.of() : List.of(new FileFact.Packages(modules, List.of()));
    }
}
