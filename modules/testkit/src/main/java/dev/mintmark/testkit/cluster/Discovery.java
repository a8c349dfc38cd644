package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The documents by which clients find out what a server has.
final class Discovery {

    private static final Map<String, String> SHORT = Map.of("pods", "po", "services", "svc", "configmaps", "cm", "nodes", "no",
            "replicasets", "rs", "deployments", "deploy", "statefulsets", "sts", "daemonsets", "ds",
            "poddisruptionbudgets", "pdb", "horizontalpodautoscalers", "hpa");
    private static final List<String> VERBS = List.of("create", "delete", "get", "list", "patch", "update", "watch");

    private Discovery() {}

    /// The document at a path; empty if it is not one of discovery.
    ///
    /// @param kinds `apps/v1 Deployment` by plural name
    static Optional<JsonNode> of(String path, Map<String, String> kinds) {
        var root = JsonNodeFactory.instance.objectNode();
        switch (path) {
            case "/version" -> root.put("major", "1").put("minor", "36").put("gitVersion", "v1.36.2");
            case "/api" -> root.put("kind", "APIVersions").putArray("versions").add("v1");
            case "/apis" -> {
                root.put("kind", "APIGroupList").put("apiVersion", "v1").putArray("groups");
                kinds.values().stream().map(kind -> kind.split(" ")[0]).filter(group -> group.contains("/")).distinct()
                        .forEach(group -> group(root.withArray("groups").addObject(), group));
            }
            default -> {
                var version = path.replaceFirst("^/apis?/", "");
                var resources = root.put("kind", "APIResourceList").put("apiVersion", "v1").put("groupVersion", version)
                        .putArray("resources");
                kinds.forEach((plural, kind) -> {
                    if (kind.startsWith(version + " ")) {
                        resource(resources.addObject(), plural, kind.split(" ")[1]);
                    }
                });
                return resources.isEmpty() ? Optional.empty() : Optional.of(root);
            }
        }
        return Optional.of(root);
    }

    private static void group(ObjectNode group, String groupVersion) {
        var parts = groupVersion.split("/");
        group.put("name", parts[0]).putArray("versions").addObject().put("groupVersion", groupVersion).put("version", parts[1]);
        group.putObject("preferredVersion").put("groupVersion", groupVersion).put("version", parts[1]);
    }

    private static void resource(ObjectNode resource, String plural, String kind) {
        var verbs = resource.put("name", plural).put("singularName", kind.toLowerCase(Locale.ROOT))
                .put("namespaced", !plural.equals("nodes")).put("kind", kind).putArray("verbs");
        VERBS.forEach(verbs::add);
        if (SHORT.containsKey(plural)) {
            resource.putArray("shortNames").add(SHORT.get(plural));
        }
    }
}
