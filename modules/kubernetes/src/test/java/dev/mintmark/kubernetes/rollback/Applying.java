package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Set;

/// What `kubectl apply` does with an object: fields that were applied last time and are not in the file are removed, all that
/// is in the file is set, and the rest stays
/// ([how apply calculates differences](https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/)).
final class Applying {

    private static final String LAST = "kubectl.kubernetes.io/last-applied-configuration";
    private static final Set<String> NAMED = Set.of("containers", "env", "volumes");

    private Applying() {}

    /// Applies a file to the object as it is.
    static void apply(ObjectNode live, ObjectNode file) {
        var last = live.path("metadata").path("annotations").path(LAST).asText();
        if (!last.isEmpty()) {
            remove(live, Shop.json(last), file);
        }
        set(live, file);
        live.withObject("metadata").withObject("annotations").put(LAST, file.toString());
    }

    private static void remove(ObjectNode live, ObjectNode last, JsonNode file) {
        for (var field : last.properties()) {
            var name = field.getKey();
            if (!file.has(name)) {
                live.remove(name);
            } else if (field.getValue().isObject() && live.path(name).isObject()) {
                remove((ObjectNode) live.get(name), (ObjectNode) field.getValue(), file.path(name));
            } else if (NAMED.contains(name) && live.path(name).isArray()) {
                removeEntries((ArrayNode) live.get(name), field.getValue(), file.path(name));
            }
        }
    }

    private static void removeEntries(ArrayNode live, JsonNode last, JsonNode file) {
        for (var entry : last) {
            var present = named(live, entry.path("name"));
            var wanted = named(file, entry.path("name"));
            if (present != null && wanted == null) {
                var left = new ArrayList<JsonNode>();
                live.forEach(one -> {
                    if (one != present) {
                        left.add(one);
                    }
                });
                live.removeAll().addAll(left);
            } else if (present != null) {
                remove(present, (ObjectNode) entry, wanted);
            }
        }
    }

    private static void set(ObjectNode live, ObjectNode file) {
        for (var field : file.properties()) {
            var name = field.getKey();
            if (field.getValue().isObject()) {
                set(live.withObject("/" + name), (ObjectNode) field.getValue());
            } else if (NAMED.contains(name)) {
                for (var entry : field.getValue()) {
                    var present = named(live.path(name), entry.path("name"));
                    set(present == null ? live.withArray(name).addObject() : present, (ObjectNode) entry);
                }
            } else {
                live.set(name, field.getValue());
            }
        }
    }

    private static ObjectNode named(JsonNode entries, JsonNode name) {
        for (var entry : entries) {
            if (entry.path("name").equals(name)) {
                return (ObjectNode) entry;
            }
        }
        return null;
    }
}
