package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Reads what a system is called, so that a base can be named after it.
final class ReleaseFile implements FileInspector {

    private static final Set<String> FILES = Set.of("/etc/os-release", "/usr/lib/os-release");
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && FILES.contains(file.path()) && file.size() <= MOST_BYTES;
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        return SmallFile.read(content, MOST_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(Distribution::prettyName).<List<FileFact>>map(name -> List.of(new FileFact.Release(name)))
                .orElse(List.of());
    }
}
