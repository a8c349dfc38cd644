package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.Fingerprints;
import dev.mintmark.workshop.docker.DockerWorkshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Asks a real Docker engine what it makes of some layers: loads them as images, and exports containers of these. Safe
/// for use by several threads.
final class Engine implements AutoCloseable {

    private final DockerWorkshop workshop = DockerWorkshop.open();
    private final Path folder;
    private final List<String> loaded = new CopyOnWriteArrayList<>();
    private final List<String> containers = new CopyOnWriteArrayList<>();

    /// @param folder for archives on their way
    Engine(Path folder) {
        this.folder = folder;
    }

    /// Loads images, all at once: layers by name.
    ///
    /// @throws AssertionError if the engine refuses them, with what it says
    void load(Map<String, List<byte[]>> images) throws IOException {
        var archive = Files.createTempFile(folder, "images", ".tar");
        try (var tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            var manifests = new ArrayList<String>();
            for (var image : images.entrySet()) {
                loaded.add(tag(image.getKey()));
                manifests.add(put(tar, image.getKey(), image.getValue()));
            }
            put(tar, "manifest.json", ("[" + String.join(",", manifests) + "]").getBytes(StandardCharsets.UTF_8));
        }
        workshop.docker("load", "--quiet", "--input", archive.toString());
    }

    /// What the engine shows of the union of a loaded image's layers.
    SortedMap<String, ExportedFile> shows(String image) throws IOException {
        var container = workshop.docker("create", "--label", workshop.label(), "--network", "none", tag(image),
                "/none");
        containers.add(container);
        var export = Files.createTempFile(folder, "export", ".tar");
        workshop.docker("export", "--output", export.toString(), container);
        return ExportedFile.read(export);
    }

    private String tag(String image) {
        return workshop.unique("mintmark-layers-" + image.toLowerCase(Locale.ROOT).replace('_', '-')) + ":test";
    }

    private String put(TarArchiveOutputStream tar, String image, List<byte[]> layers) throws IOException {
        var diffIds = new ArrayList<String>();
        var files = new ArrayList<String>();
        for (var layer : layers) {
            diffIds.add("sha256:" + Fingerprints.sha256(layer));
            files.add(image + "/" + files.size() + ".tar");
            put(tar, files.getLast(), layer);
        }
        put(tar, image + ".json", ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},\"rootfs\":"
                + "{\"type\":\"layers\",\"diff_ids\":" + list(diffIds) + "}}").getBytes(StandardCharsets.UTF_8));
        return "{\"Config\":\"" + image + ".json\",\"RepoTags\":[\"" + tag(image) + "\"],\"Layers\":"
                + list(files) + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
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
        quietly(List.of("rm", "--force"), containers);
        quietly(List.of("image", "rm", "--force"), loaded);
        workshop.close();
    }

    private void quietly(List<String> command, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(command);
        all.addAll(names);
        try {
            workshop.docker(all.toArray(String[]::new));
        } catch (AssertionError someAreMissing) {
            // Those that the engine refused were never there.
        }
    }
}
