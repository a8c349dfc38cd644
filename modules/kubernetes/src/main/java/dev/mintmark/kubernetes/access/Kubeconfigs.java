package dev.mintmark.kubernetes.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads kubeconfig files and joins them as kubectl does: of several entries with one name the first wins, and paths
/// are relative to the file they stand in
/// ([merging](https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#merging-kubeconfig-files)).
///
/// Unlike kubectl, a file that cannot be read is a problem of its own and does not spoil the others.
public final class Kubeconfigs {

    private static final long LARGEST_FILE = 10_000_000;
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Entry> clusters = new LinkedHashMap<>();
    private final Map<String, Entry> users = new LinkedHashMap<>();
    private final Map<String, Entry> contexts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String current = "";

    private record Entry(JsonNode value, Path folder) {}

    /// @param expected whether the operator named these files, so that a missing one is a problem
    public static Kubeconfigs read(List<Path> files, boolean expected) {
        var read = new Kubeconfigs();
        files.forEach(file -> read.add(file, expected));
        return read;
    }

    /// Names of all contexts, in the order of the files.
    public List<String> names() {
        return List.copyOf(contexts.keySet());
    }

    /// The context that kubectl would use; empty if none is chosen.
    public Optional<String> current() {
        return Optional.of(current).filter(name -> !name.isEmpty());
    }

    /// What was wrong with the files.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// The context of this name, or what is wrong with it.
    public Found context(String name) {
        var context = contexts.get(name);
        if (context == null) {
            return new Found.Wrong(KubeconfigProblems.noSuchContext(name, names()));
        }
        var cluster = clusters.get(context.value.path("cluster").asText());
        if (cluster == null || text(cluster.value, "server").isEmpty()) {
            return new Found.Wrong(KubeconfigProblems.noSuchCluster(name, context.value.path("cluster").asText()));
        }
        var user = users.getOrDefault(context.value.path("user").asText(),
                new Entry(MissingNode.getInstance(), context.folder));
        return new Found.Context(new ClusterContext(name, text(context.value, "namespace").orElse("default"),
                KubeconfigEntries.cluster(cluster.value, cluster.folder), KubeconfigEntries.user(user.value, user.folder)));
    }

    /// A context, or why there is none.
    public sealed interface Found {

        record Context(ClusterContext context) implements Found {}

        record Wrong(Problem problem) implements Found {}
    }

    private void add(Path file, boolean expected) {
        if (Files.notExists(file)) {
            if (expected) {
                problems.add(KubeconfigProblems.missing(file));
            }
            return;
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                problems.add(KubeconfigProblems.malformed(file, "it is larger than any kubeconfig"));
                return;
            }
            var root = YAML.readTree(Files.readString(file));
            if (root == null || root.isMissingNode() || root.isNull()) {
                problems.add(KubeconfigProblems.empty(file));
            } else if (!root.isObject() || !root.path("contexts").isArray() || root.path("contexts").isEmpty()) {
                problems.add(root.isObject() && root.path("contexts").isMissingNode() && !root.has("clusters")
                        || root.path("contexts").isArray() ? KubeconfigProblems.noContexts(file)
                        : KubeconfigProblems.malformed(file, "it is not a kubeconfig"));
            } else {
                merge(root, file.toAbsolutePath().getParent());
            }
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            problems.add(KubeconfigProblems.malformed(file, "its YAML is broken" + line));
        } catch (IOException e) {
            problems.add(KubeconfigProblems.unreadable(file, e));
        }
    }

    private void merge(JsonNode root, Path folder) {
        collect(root, "clusters", "cluster", folder, clusters);
        collect(root, "users", "user", folder, users);
        collect(root, "contexts", "context", folder, contexts);
        if (current.isEmpty()) {
            current = root.path("current-context").asText();
        }
    }

    private static void collect(JsonNode root, String list, String value, Path folder, Map<String, Entry> into) {
        for (var entry : root.path(list)) {
            var name = entry.path("name").asText();
            if (!name.isEmpty()) {
                into.putIfAbsent(name, new Entry(entry.path(value), folder));
            }
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText()).filter(text -> !text.isBlank());
    }
}
