package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One application as the API shows it, and what is live of it.
final class FakeApplication {

    final ObjectNode content;
    final Map<String, ObjectNode> live = new TreeMap<>();
    final List<String> ranHooks = new ArrayList<>();
    String health = "Healthy";

    FakeApplication(ObjectNode content) {
        this.content = content;
    }

    ObjectNode spec() {
        return (ObjectNode) content.path("spec");
    }

    ObjectNode status() {
        return content.withObjectProperty("status");
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    String project() {
        return spec().path("project").asText("default");
    }

    String targetRevision() {
        var source = spec().has("sources") ? spec().path("sources").path(0) : spec().path("source");
        return source.path("targetRevision").asText("HEAD");
    }

    boolean isAutomated() {
        var automated = spec().path("syncPolicy").path("automated");
        return automated.isObject() && automated.path("enabled").asBoolean(true);
    }

    boolean selfHeals() {
        return spec().path("syncPolicy").path("automated").path("selfHeal").asBoolean();
    }

    boolean isBusy() {
        return content.has("operation");
    }

    /// Applies manifests; what is no longer among them is pruned, as if it had been asked to.
    void apply(List<ObjectNode> manifests) {
        live.clear();
        manifests.stream().filter(manifest -> !isHook(manifest))
                .forEach(manifest -> live.put(title(manifest), manifest.deepCopy()));
    }

    boolean isLive(List<ObjectNode> manifests) {
        return manifests.stream().filter(manifest -> !isHook(manifest))
                .allMatch(manifest -> manifest.equals(live.get(title(manifest))));
    }

    /// Writes what is seen into the status.
    void show(List<ObjectNode> wanted, String head) {
        var synced = isLive(wanted);
        status().withObjectProperty("sync").put("status", synced ? "Synced" : "OutOfSync").put("revision", head);
        status().withObjectProperty("health").put("status", health);
        var resources = status().putArray("resources");
        for (var object : live.values()) {
            var asWanted = wanted.stream().anyMatch(object::equals);
            resource(resources, object).put("status", asWanted ? "Synced" : "OutOfSync");
        }
        var images = status().withObjectProperty("summary").putArray("images");
        live.values().forEach(object -> object.at("/spec/template/spec/containers")
                .forEach(container -> images.add(container.path("image").asText())));
    }

    static ObjectNode resource(ArrayNode list, ObjectNode object) {
        var version = object.path("apiVersion").asText();
        var slash = version.indexOf('/');
        return list.addObject().put("group", slash < 0 ? "" : version.substring(0, slash))
                .put("version", version.substring(slash + 1)).put("kind", object.path("kind").asText())
                .put("namespace", object.at("/metadata/namespace").asText())
                .put("name", object.at("/metadata/name").asText());
    }

    static boolean isHook(JsonNode manifest) {
        return !hookPhase(manifest).isEmpty();
    }

    static String hookPhase(JsonNode manifest) {
        return manifest.path("metadata").path("annotations").path("argocd.argoproj.io/hook").asText();
    }

    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + object.at("/metadata/namespace").asText() + "/"
                + object.at("/metadata/name").asText();
    }

    /// Copies a field, if there is such a one.
    static void copy(JsonNode from, String field, ObjectNode to) {
        if (from.has(field)) {
            to.set(field, from.path(field).deepCopy());
        }
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
