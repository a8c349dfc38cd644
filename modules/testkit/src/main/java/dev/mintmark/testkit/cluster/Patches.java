package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Changes objects as patches say, and refuses what may not be changed.
final class Patches {

    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String STRATEGIC = "application/strategic-merge-patch+json";

    private Patches() {}

    /// The object as it is after a patch.
    ///
    /// @param type the patch's content type
    static ObjectNode patched(String plural, ObjectNode object, JsonNode patch, String type) throws Refusal {
        ObjectNode after;
        if (type.startsWith(JSON_PATCH)) {
            after = JsonPatches.applied(object, patch);
        } else {
            precondition(object, patch.path("metadata"));
            after = object.deepCopy();
            if (type.startsWith(STRATEGIC)) {
                StrategicPatches.merge(after, (ObjectNode) patch);
            } else {
                merge(after, (ObjectNode) patch);
            }
        }
        check(plural, object.path("spec"), after.path("spec"));
        return after;
    }

    /// An object that names a UID or a version means no other.
    static void precondition(JsonNode object, JsonNode named) throws Refusal {
        var meta = object.path("metadata");
        var uid = named.path("uid").asText();
        if (!uid.isEmpty() && !uid.equals(meta.path("uid").asText())) {
            throw new Refusal(409, "Conflict", "Operation cannot be fulfilled: Precondition failed: UID in precondition: "
                    + uid);
        }
        var version = named.path("resourceVersion").asText();
        if (!version.isEmpty() && !version.equals(meta.path("resourceVersion").asText())) {
            throw new Refusal(409, "Conflict", "Operation cannot be fulfilled on \"" + meta.path("name").asText()
                    + "\": the object has been modified; please apply your changes to the latest version and try again");
        }
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

    private static void merge(ObjectNode into, ObjectNode patch) {
        for (var field : patch.properties()) {
            var value = field.getValue();
            if (value.isNull()) {
                into.remove(field.getKey());
            } else if (value.isObject()) {
                var inner = into.path(field.getKey()).isObject() ? (ObjectNode) into.get(field.getKey())
                        : into.putObject(field.getKey());
                merge(inner, (ObjectNode) value);
            } else {
                into.set(field.getKey(), value instanceof ArrayNode list ? list.deepCopy() : value);
            }
        }
    }
}
