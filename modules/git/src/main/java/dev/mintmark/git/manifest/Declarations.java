package dev.mintmark.git.manifest;

import dev.mintmark.git.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the workloads that a file declares: every object with the template of a pod in it, whatever its kind.
final class Declarations {

    private static final int MOST = 2_000;
    private static final List<String[]> PODS = List.of(
            new String[] {"spec", "template", "spec"},
            new String[] {"spec", "jobTemplate", "spec", "template", "spec"},
            new String[] {"spec"});

    private Declarations() {}

    static List<Declared> in(ManifestFile file) {
        return file.documents().stream().flatMap(Declarations::objects).limit(MOST)
                .flatMap(object -> workload(file, object)).toList();
    }

    /// An object, or those that a list of them holds.
    static Stream<YamlNode> objects(YamlNode document) {
        var isList = document.text("kind").filter(kind -> kind.endsWith("List")).isPresent();
        return isList ? document.get("items").stream().flatMap(items -> items.items().stream()) : Stream.of(document);
    }

    private static Stream<Declared> workload(ManifestFile file, YamlNode object) {
        var kind = object.text("kind");
        var name = object.text("metadata", "name");
        if (kind.isEmpty() || name.isEmpty()) {
            return Stream.empty();
        }
        for (var pod : PODS) {
            var containers = object.at(pod).map(spec -> containers(file, spec)).orElse(List.of());
            if (!containers.isEmpty()) {
                return Stream.of(new Declared(kind.get(), object.text("metadata", "namespace").orElse(""), name.get(),
                        containers));
            }
        }
        return Stream.empty();
    }

    private static List<Declared.Container> containers(ManifestFile file, YamlNode pod) {
        var containers = new ArrayList<Declared.Container>();
        for (var list : List.of("containers", "initContainers")) {
            for (var container : pod.get(list).map(YamlNode::items).orElse(List.of())) {
                var image = container.get("image").flatMap(YamlNode::scalar).filter(text -> !text.value().isEmpty());
                image.ifPresent(text -> containers.add(new Declared.Container(container.text("name").orElse(""),
                        list.equals("initContainers"), ImageText.of(text.value()), new Origin.Field(file, text))));
            }
        }
        return containers;
    }
}
