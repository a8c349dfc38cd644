package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Changes objects as patches say, and refuses what may not be changed.
final class Patches {

    /// The lists of strategic merge patches that are merged by the names of their entries.
    private static final Set<String> BY_NAME = Set.of("schedulingGates", "ephemeralContainers");

    private Patches() {}

    /// The object as it is after a patch.
    ///
    /// @param strategic whether lists are merged, too
    static ObjectNode patched(String plural, ObjectNode object, JsonNode patch, boolean strategic) throws Refusal {
        var uid = patch.path("metadata").path("uid").asText();
        if (!uid.isEmpty() && !uid.equals(object.path("metadata").path("uid").asText())) {
            throw new Refusal(409, "Conflict", "Operation cannot be fulfilled: Precondition failed: UID in precondition: "
                    + uid);
        }
        var after = object.deepCopy();
        merge(after, (ObjectNode) patch, strategic);
        check(plural, object.path("spec"), after.path("spec"));
        return after;
    }

    private static void check(String plural, JsonNode before, JsonNode after) throws Refusal {
        if (plural.equals("jobs") && !before.path("template").equals(after.path("template"))) {
            throw new Refusal(422, "Invalid", "spec.template: Invalid value: field is immutable");
        }
        if (plural.equals("pods") && (after.path("activeDeadlineSeconds").asLong(Long.MAX_VALUE)
                > before.path("activeDeadlineSeconds").asLong(Long.MAX_VALUE))) {
            throw new Refusal(422, "Invalid", "spec.activeDeadlineSeconds: Invalid value: must be less than or equal to "
                    + "previous value");
        }
        if (plural.equals("pods") && after.path("schedulingGates").size() > before.path("schedulingGates").size()) {
            throw new Refusal(422, "Invalid", "spec.schedulingGates: Forbidden: only deletion is allowed");
        }
    }

    private static void merge(ObjectNode into, ObjectNode patch, boolean strategic) {
        for (var field : patch.properties()) {
            var value = field.getValue();
            if (value.isNull()) {
                into.remove(field.getKey());
            } else if (value.isObject() && into.path(field.getKey()).isObject()) {
                merge((ObjectNode) into.get(field.getKey()), (ObjectNode) value, strategic);
            } else if (strategic && value.isArray() && BY_NAME.contains(field.getKey())) {
                mergeByName(into.withArray(field.getKey()), (ArrayNode) value);
            } else {
                into.set(field.getKey(), value);
            }
        }
    }

    private static void mergeByName(ArrayNode into, ArrayNode patch) {
        for (var entry : patch) {
            var name = entry.path("name").asText();
            for (var i = into.size() - 1; i >= 0; i--) {
                if (into.get(i).path("name").asText().equals(name)) {
                    into.remove(i);
                }
            }
            if (!entry.path("$patch").asText().equals("delete")) {
                into.add(entry);
            }
        }
    }
}
