package dev.mintmark.argocd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.change.rollback.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The manifests Argo CD makes of one revision.
///
/// @param objects by what they are: `Deployment shop/payments`
/// @param problem why there are none; empty if they were rendered
record Rendering(Map<String, JsonNode> objects, Optional<ArgoFault> problem) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 5_000;

    static Rendering of(List<String> manifests) throws ArgoFault {
        var objects = new TreeMap<String, JsonNode>();
        for (var text : manifests.subList(0, Math.min(MOST, manifests.size()))) {
            var object = object(text);
            objects.put(title(object), object);
        }
        return new Rendering(objects, Optional.empty());
    }

    static Rendering none(ArgoFault why) {
        return new Rendering(Map.of(), Optional.of(why));
    }

    /// Whether some manifest asks for the very bytes.
    boolean asksFor(Target target) {
        return objects.values().stream().map(JsonNode::toString).anyMatch(text -> target.version().digests().stream()
                .anyMatch(digest -> text.contains("@" + digest.value())));
    }

    private static JsonNode object(String text) throws ArgoFault {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new ArgoFault(ArgoFault.Kind.NOT_JSON, "A manifest it rendered is not JSON.", notJson);
        }
    }

    private static String title(JsonNode object) {
        var metadata = object.path("metadata");
        var namespace = metadata.path("namespace").asText();
        return Spoken.line(object.path("kind").asText("?") + " " + (namespace.isEmpty() ? "" : namespace + "/")
                + metadata.path("name").asText(metadata.path("generateName").asText("?")));
    }
}
