package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.Fingerprints;
import dev.mintmark.testkit.docker.DockerWorkshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Asks a real Docker engine what it makes of some layers: loads them as an image, and exports a container of it.
final class Engine implements AutoCloseable {

    private final DockerWorkshop workshop = DockerWorkshop.open();
    private final Path folder;

    Engine(Path folder) {
        this.folder = folder;
    }

    /// What the engine shows of these layers' union.
    ///
    /// @throws AssertionError if it refuses them, with what it says
    SortedMap<String, ExportedFile> shows(List<byte[]> layers) throws IOException {
        var name = workshop.unique("mintmark-layers") + ":test";
        var archive = folder.resolve("image.tar");
        Files.write(archive, archive(name, layers));
        workshop.docker("load", "--input", archive.toString());
        try {
            var container = workshop.docker("create", "--label", workshop.label(), "--network", "none", name, "/none");
            try {
                var export = folder.resolve("export.tar");
                workshop.docker("export", "--output", export.toString(), container);
                return ExportedFile.read(export);
            } finally {
                workshop.docker("rm", "--force", container);
            }
        } finally {
            workshop.docker("image", "rm", "--force", name);
        }
    }

    private static byte[] archive(String name, List<byte[]> layers) throws IOException {
        var diffIds = layers.stream().map(layer -> "\"sha256:" + Fingerprints.sha256(layer) + "\"")
                .collect(Collectors.joining(","));
        var files = java.util.stream.IntStream.range(0, layers.size()).mapToObj(layer -> "\"" + layer + ".tar\"")
                .collect(Collectors.joining(","));
        var bytes = new java.io.ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            put(tar, "config.json", ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},\"rootfs\":"
                    + "{\"type\":\"layers\",\"diff_ids\":[" + diffIds + "]}}").getBytes(StandardCharsets.UTF_8));
            for (var layer = 0; layer < layers.size(); layer++) {
                put(tar, layer + ".tar", layers.get(layer));
            }
            put(tar, "manifest.json", ("[{\"Config\":\"config.json\",\"RepoTags\":[\"" + name + "\"],\"Layers\":["
                    + files + "]}]").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Override
    public void close() {
        workshop.close();
    }
}
