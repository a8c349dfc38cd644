package dev.mintmark.git.manifest;

import dev.mintmark.git.yaml.YamlNode;
import dev.mintmark.git.yaml.YamlNode.Mapping;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One kustomization file, as it is written.
///
/// @param directory in which it lies
record Kustomization(String directory, ManifestFile file, Mapping root) {

    static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /// The kustomization of a directory, if it has one.
    static Optional<Kustomization> of(Shelf shelf, String directory) throws IOException, InterruptedException {
        for (var name : NAMES) {
            var path = Paths.resolve(directory, name).orElseThrow();
            if (shelf.paths().contains(path)) {
                return shelf.file(path).flatMap(file -> file.documents().stream().findFirst()
                        .filter(Mapping.class::isInstance)
                        .map(root -> new Kustomization(directory, file, (Mapping) root)));
            }
        }
        return Optional.empty();
    }

    /// Files and directories it is made of, as they are written.
    List<String> resources() {
        return Stream.of("resources", "bases", "components").flatMap(this::texts).toList();
    }

    /// Files that patch what it is made of.
    List<String> patches() {
        var named = items("patches").flatMap(patch -> patch.text("path").stream());
        return Stream.concat(named, texts("patchesStrategicMerge").filter(patch -> !patch.contains("\n"))).toList();
    }

    /// Patches that are written into it.
    List<String> inlinePatches() {
        var inline = items("patches").flatMap(patch -> patch.text("patch").stream());
        return Stream.concat(inline, texts("patchesStrategicMerge").filter(patch -> patch.contains("\n"))).toList();
    }

    List<Origin.ImagesEntry> images() {
        return items("images").filter(Mapping.class::isInstance)
                .map(entry -> new Origin.ImagesEntry(file, (Mapping) entry)).toList();
    }

    String text(String key) {
        return root.text(key).orElse("");
    }

    private Stream<String> texts(String key) {
        return items(key).flatMap(item -> item.scalar().stream()).map(YamlNode.Scalar::value)
                .filter(value -> !value.isBlank());
    }

    private Stream<YamlNode> items(String key) {
        return root.get(key).map(YamlNode::items).orElse(List.of()).stream();
    }
}
