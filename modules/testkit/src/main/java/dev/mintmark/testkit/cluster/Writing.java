package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/// What an API server notes down when an object is written: its generation, and who wrote which fields, and when.
final class Writing {

    static final String CONTROLLER = "kube-controller-manager";

    private static final Set<String> UNNOTED = Set.of("apiVersion", "kind", "metadata", "status");
    private static final Set<String> NOTED_METADATA = Set.of("annotations", "labels", "ownerReferences", "finalizers");

    private Writing() {}

    /// Changes an object in the store as a controller does.
    ///
    /// @return whether anything changed
    static boolean byController(ObjectStore store, ObjectNode object, Instant now, Consumer<ObjectNode> change) {
        var before = object.deepCopy();
        change.accept(object);
        if (object.equals(before)) {
            return false;
        }
        note(before, object, CONTROLLER, now);
        store.touch(object);
        return true;
    }

    /// Notes in `after` what is otherwise than in `before`, which is empty for a new object.
    static void note(JsonNode before, ObjectNode after, String manager, Instant now) {
        var meta = after.withObject("metadata");
        if (isCounted(after) && !after.path("spec").equals(before.path("spec"))) {
            meta.put("generation", before.at("/metadata/generation").asLong() + 1);
        }
        note(body(before), body(after), after, manager, "", now);
        note(status(before), status(after), after, manager, "status", now);
    }

    private static boolean isCounted(JsonNode object) {
        return object.has("spec") && !object.path("kind").asText().equals("Pod");
    }

    private static void note(ObjectNode before, ObjectNode after, ObjectNode object, String manager, String subresource,
            Instant now) {
        var set = FieldSets.changed(before, after);
        var gone = FieldSets.changed(after, before);
        if (set.isEmpty() && gone.isEmpty()) {
            return;
        }
        var entries = object.withObject("metadata").withArray("managedFields");
        ObjectNode own = null;
        for (var i = entries.size() - 1; i >= 0; i--) {
            var entry = (ObjectNode) entries.get(i);
            var fields = entry.withObject("fieldsV1");
            FieldSets.remove(fields, gone);
            FieldSets.remove(fields, set);
            if (entry.path("manager").asText().equals(manager) && entry.path("operation").asText().equals("Update")
                    && entry.path("subresource").asText().equals(subresource)) {
                own = entry;
            } else if (fields.isEmpty()) {
                entries.remove(i);
            }
        }
        if (own == null) {
            own = entries.addObject().put("manager", manager).put("operation", "Update")
                    .put("apiVersion", object.path("apiVersion").asText());
        }
        own.put("time", Times.text(now)).put("fieldsType", "FieldsV1");
        FieldSets.add(own.withObject("fieldsV1"), set);
        if (!subresource.isEmpty()) {
            own.put("subresource", subresource);
        }
    }

    private static ObjectNode body(JsonNode object) {
        var body = ((ObjectNode) object).deepCopy();
        var meta = body.withObject("metadata");
        meta.retain(NOTED_METADATA);
        UNNOTED.stream().filter(field -> !field.equals("metadata")).forEach(body::remove);
        if (meta.isEmpty()) {
            body.remove("metadata");
        }
        return body;
    }

    private static ObjectNode status(JsonNode object) {
        return ((ObjectNode) object).deepCopy().retain("status");
    }
}
