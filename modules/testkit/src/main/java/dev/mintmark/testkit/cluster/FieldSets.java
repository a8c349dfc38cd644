package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;

/// Sets of fields in the form of
/// [FieldsV1](https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management).
final class FieldSets {

    private FieldSets() {}

    /// The fields that `after` has, and `before` has not, or otherwise.
    static ObjectNode changed(JsonNode before, JsonNode after) {
        var set = JsonNodeFactory.instance.objectNode();
        for (var field : after.properties()) {
            var old = before.path(field.getKey());
            var value = field.getValue();
            if (value.equals(old)) {
                continue;
            }
            if (value.isObject() && !value.isEmpty()) {
                set.set("f:" + field.getKey(), changed(old, value));
            } else if (value.isArray() && !value.isEmpty()
                    && MergeKeys.of(field.getKey(), value.get(0)).isPresent()) {
                set.set("f:" + field.getKey(), entries(field.getKey(), old, value));
            } else {
                set.putObject("f:" + field.getKey());
            }
        }
        return set;
    }

    private static ObjectNode entries(String list, JsonNode before, JsonNode after) {
        var set = JsonNodeFactory.instance.objectNode();
        for (var entry : after) {
            var key = MergeKeys.of(list, entry).orElseThrow();
            var old = find(list, before, key);
            if (!entry.equals(old)) {
                set.set("k:" + key, changed(old, entry));
            }
        }
        return set;
    }

    private static JsonNode find(String list, JsonNode entries, ObjectNode key) {
        for (var entry : entries) {
            if (MergeKeys.of(list, entry).filter(key::equals).isPresent()) {
                return entry;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    static void add(ObjectNode into, ObjectNode set) {
        for (var field : set.properties()) {
            if (into.path(field.getKey()).isObject()) {
                add((ObjectNode) into.get(field.getKey()), (ObjectNode) field.getValue());
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        }
    }

    /// Takes the fields of one set out of another; what is empty then goes, too.
    static void remove(ObjectNode from, JsonNode set) {
        for (var name : new ArrayList<>(from.properties())) {
            var taken = set.get(name.getKey());
            if (taken == null) {
                continue;
            }
            var left = (ObjectNode) name.getValue();
            remove(left, taken);
            if (left.isEmpty()) {
                from.remove(name.getKey());
            }
        }
    }
}
