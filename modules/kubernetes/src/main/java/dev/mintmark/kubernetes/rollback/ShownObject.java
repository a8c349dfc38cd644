package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.mintmark.change.rollback.UnifiedDiff;
import dev.mintmark.domain.secret.Masking;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows two states of a workload as YAML, and how they differ. What looks like a secret is masked; that it differs is still
/// seen.
final class ShownObject {

    private static final Set<String> METADATA = Set.of("labels", "annotations");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Map<String, List<String>> masked = new HashMap<>();

    private ShownObject() {}

    static String difference(ClusterObject before, ClusterObject after) {
        var shown = new ShownObject();
        return UnifiedDiff.of(shown.lines(before), shown.lines(after));
    }

    private List<String> lines(ClusterObject object) {
        var shown = ((ObjectNode) object.json().deepCopy()).retain(Set.of("metadata", "spec"));
        var metadata = shown.withObject("metadata").retain(METADATA);
        if (metadata.path("annotations") instanceof ObjectNode annotations) {
            // It repeats the whole object, values of the environment included.
            annotations.remove(LastApplied.ANNOTATION);
        }
        mask("", shown);
        try {
            return YAML.writeValueAsString(YAML.treeToValue(shown, Object.class)).lines().toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mask(String place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            var name = object.path("name").asText();
            if (object.path("value").isTextual() && Masking.isSecret(name, object.path("value").asText())) {
                object.put("value", mark(place + "/" + name, object.path("value").asText()));
            }
            for (var field : object.properties()) {
                field.setValue(shown(place + "/" + field.getKey(), field.getValue()));
            }
        } else if (node instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) {
                list.set(i, shown(place + "/" + list.get(i).path("name").asText(Integer.toString(i)), list.get(i)));
            }
        }
    }

    private JsonNode shown(String place, JsonNode value) {
        if (value.isTextual() && Masking.isSecretValue(value.asText())) {
            return TextNode.valueOf(mark(place, value.asText()));
        }
        mask(place, value);
        return value;
    }

    /// The same mark for the same value, and another for another.
    private String mark(String place, String value) {
        var known = masked.computeIfAbsent(place, _ -> new ArrayList<>());
        if (!known.contains(value)) {
            known.add(value);
        }
        return known.indexOf(value) == 0 ? Masking.MASK : Masking.MASK + " (another value)";
    }
}
