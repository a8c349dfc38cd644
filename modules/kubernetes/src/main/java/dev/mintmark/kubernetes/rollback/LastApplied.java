package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Keeps true what `kubectl apply` remembers having applied.
///
/// An apply removes what it applied last time and does not apply now. If a rollback brings a field back and says nothing, then
/// no apply will ever remove that field again. So what the rollback changes in the template it changes in that memory as
/// well; what was never applied, such as defaults and what others set, stays out of it.
final class LastApplied {

    static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    private static final int LONGEST = 1 << 18;
    private static final Map<String, String> KEYS = Map.of("containers", "name", "initContainers", "name", "env", "name",
            "volumes", "name", "imagePullSecrets", "name", "volumeMounts", "mountPath", "ports", "containerPort");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private LastApplied() {}

    /// The annotation as it is to be after a change of the template; empty if there is nothing to remember it in.
    static Optional<String> after(String annotation, PodTemplate before, PodTemplate after) {
        if (annotation.isBlank() || annotation.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (!(JSON.readTree(annotation) instanceof ObjectNode applied) || !applied.at("/spec/template").isObject()) {
                return Optional.empty();
            }
            var template = carried("template", before.json(), after.json(), applied.at("/spec/template"));
            applied.withObject("spec").set("template", template);
            return Optional.of(JSON.writeValueAsString(JSON.treeToValue(applied, Object.class)) + "\n");
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// What of `from` became `to` is done to `applied` as well.
    private static JsonNode carried(String name, JsonNode from, JsonNode to, JsonNode applied) {
        if (from.equals(to)) {
            return applied;
        }
        if (to.isMissingNode()) {
            return to;
        }
        if (from.isObject() && to.isObject()) {
            return object((ObjectNode) from, (ObjectNode) to, applied);
        }
        if (KEYS.containsKey(name) && from.isArray() && to.isArray()) {
            return entries(KEYS.get(name), from, to, applied);
        }
        // It was there before, and nobody applied it.
        return from.isMissingNode() || !applied.isMissingNode() ? to.deepCopy() : applied;
    }

    private static JsonNode object(ObjectNode from, ObjectNode to, JsonNode applied) {
        var result = applied.isObject() ? (ObjectNode) applied.deepCopy() : JSON.createObjectNode();
        var names = new LinkedHashSet<String>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var value = carried(name, from.path(name), to.path(name), result.path(name));
            if (value.isMissingNode()) {
                result.remove(name);
            } else {
                result.set(name, value);
            }
        }
        return applied.isMissingNode() && result.isEmpty() ? MissingNode.getInstance() : result;
    }

    private static JsonNode entries(String key, JsonNode from, JsonNode to, JsonNode applied) {
        var result = JSON.createArrayNode();
        for (var entry : to) {
            var id = entry.path(key);
            var before = find(from, key, id);
            var known = find(applied, key, id);
            if (before.isMissingNode()) {
                result.add(entry.deepCopy());
            } else if (!known.isMissingNode()) {
                result.add(carried("", before, entry, known));
            }
        }
        keepOthers(key, from, applied, result);
        return applied.isMissingNode() && result.isEmpty() ? MissingNode.getInstance() : result;
    }

    /// Applied, but somebody else has removed it since: that stays remembered.
    private static void keepOthers(String key, JsonNode from, JsonNode applied, ArrayNode result) {
        for (var entry : applied) {
            if (find(from, key, entry.path(key)).isMissingNode() && find(result, key, entry.path(key)).isMissingNode()) {
                result.add(entry);
            }
        }
    }

    private static JsonNode find(JsonNode entries, String key, JsonNode id) {
        List<JsonNode> all = StreamSupport.stream(entries.spliterator(), false).toList();
        return all.stream().filter(entry -> entry.path(key).equals(id)).findFirst().orElse(MissingNode.getInstance());
    }
}
