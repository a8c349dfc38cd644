package dev.mintmark.images.archive;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.manifest.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An image with these plain layers, and its documents, for tests to spoil.
record TestImage(String tag, List<byte[]> layers, String platform) {

    static final String OCI = "application/vnd.oci.image.";

    static TestImage of(String tag, String... layers) {
        var tars = new ArrayList<byte[]>();
        for (var layer : layers) {
            tars.add(new TarBytes().file("etc/" + layer, layer).ended());
        }
        return new TestImage(tag, tars, "amd64");
    }

    TestImage on(String architecture) {
        return new TestImage(tag, layers, architecture);
    }

    byte[] config() {
        var diffIds = layers.stream().map(layer -> "\"" + Digests.of(layer) + "\"").collect(Collectors.joining(","));
        return bytes("""
                {"architecture":"%s","os":"linux","created":"2026-01-02T03:04:05Z","config":{"Env":["A=1"]},
                 "rootfs":{"type":"layers","diff_ids":[%s]},"history":[{"created_by":"FROM","empty_layer":true}]}"""
                .formatted(platform, diffIds));
    }

    byte[] manifest() {
        var blobs = layers.stream().map(layer -> descriptor(OCI + "layer.v1.tar", layer, ""))
                .collect(Collectors.joining(","));
        return bytes("{\"schemaVersion\":2,\"mediaType\":\"" + OCI + "manifest.v1+json\",\"config\":"
                + descriptor(OCI + "config.v1+json", config(), "") + ",\"layers\":[" + blobs + "]}");
    }

    /// An entry of an index.
    String entry() {
        return descriptor(OCI + "manifest.v1+json", manifest(),
                ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"" + tag
                        + "\"},\"platform\":{\"os\":\"linux\",\"architecture\":\"" + platform + "\"}");
    }

    static String descriptor(String type, byte[] bytes, String more) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"" + Digests.of(bytes) + "\",\"size\":" + bytes.length
                + more + "}";
    }

    /// The files of an OCI image layout with these images.
    static Map<String, byte[]> layout(TestImage... images) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("oci-layout", bytes("{\"imageLayoutVersion\":\"1.0.0\"}"));
        var entries = new ArrayList<String>();
        for (var image : images) {
            image.layers().forEach(layer -> files.put(blob(layer), layer));
            files.put(blob(image.config()), image.config());
            files.put(blob(image.manifest()), image.manifest());
            entries.add(image.entry());
        }
        files.put("index.json", bytes("{\"schemaVersion\":2,\"manifests\":[" + String.join(",", entries) + "]}"));
        return files;
    }

    /// The files of an archive as `docker save` wrote it until Docker 25, layers by odd names.
    static Map<String, byte[]> saved(TestImage... images) {
        var files = new LinkedHashMap<String, byte[]>();
        var entries = new ArrayList<String>();
        for (var image : images) {
            var paths = new ArrayList<String>();
            for (var layer : image.layers()) {
                var path = Digests.of(Digests.of(layer).value().getBytes(StandardCharsets.UTF_8)).hex() + "/layer.tar";
                files.put(path, layer);
                paths.add("\"" + path + "\"");
            }
            var config = Digests.of(image.config()).hex() + ".json";
            files.put(config, image.config());
            entries.add("{\"Config\":\"" + config + "\",\"RepoTags\":" + (image.tag().isEmpty() ? "null"
                    : "[\"" + image.tag() + "\"]") + ",\"Layers\":[" + String.join(",", paths) + "]}");
        }
        files.put("manifest.json", bytes("[" + String.join(",", entries) + "]"));
        return files;
    }

    static Path archive(Path file, Map<String, byte[]> files) throws IOException {
        return Files.write(file, tar(files).ended());
    }

    static TarBytes tar(Map<String, byte[]> files) {
        var tar = new TarBytes();
        files.forEach(tar::file);
        return tar;
    }

    static Path directory(Path folder, Map<String, byte[]> files) {
        files.forEach((name, content) -> {
            try {
                var file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return folder;
    }

    static String blob(byte[] content) {
        return "blobs/sha256/" + Digests.of(content).hex();
    }

    List<Digest> diffIds() {
        return layers.stream().map(Digests::of).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
