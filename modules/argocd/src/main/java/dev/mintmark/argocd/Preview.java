package dev.mintmark.argocd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// What would differ between two renderings, object by object.
final class Preview {

    private static final int MOST = 200;
    private static final String HIDDEN = "•••";
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private Preview() {}

    static List<Difference> between(Member member, Rendering now, Rendering then) {
        var titles = new TreeSet<>(now.objects().keySet());
        titles.addAll(then.objects().keySet());
        var differences = new ArrayList<Difference>();
        for (var title : titles) {
            var before = now.objects().get(title);
            var after = then.objects().get(title);
            if (differences.size() < MOST && (before == null || !before.equals(after))) {
                differences.add(new Difference(member.number(), title, UnifiedDiff.of(
                        lines(masked(before, after, "now")), lines(masked(after, before, "then")))));
            }
        }
        return differences;
    }

    /// An object with the values of a Secret hidden; that one differs is still to be seen.
    private static JsonNode masked(JsonNode object, JsonNode other, String word) {
        if (!(object instanceof ObjectNode node) || !node.path("kind").asText().equals("Secret")) {
            return object;
        }
        var copy = node.deepCopy();
        for (var part : List.of("data", "stringData")) {
            if (copy.path(part) instanceof ObjectNode values) {
                values.properties().forEach(value -> value.setValue(values.textNode(
                        other != null && value.getValue().equals(other.path(part).path(value.getKey())) ? HIDDEN
                                : HIDDEN + " " + word)));
            }
        }
        if (copy.path("metadata").path("annotations") instanceof ObjectNode annotations) {
            annotations.remove(LAST_APPLIED);
        }
        return copy;
    }

    private static List<String> lines(JsonNode object) {
        if (object == null) {
            return List.of();
        }
        try {
            return YAML.writeValueAsString(YAML.treeToValue(object, TreeMap.class)).lines().toList();
        } catch (JsonProcessingException unwritable) {
            return List.of(object.toString());
        }
    }
}
