package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// [Strategic merge patches](https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/),
/// with the directives that kubectl sends.
final class StrategicPatches {

    private static final String ORDER = "$setElementOrder/";
    private static final String RETAIN = "$retainKeys";
    private static final String DIRECTIVE = "$patch";

    private StrategicPatches() {}

    static void merge(ObjectNode into, ObjectNode patch) {
        if (patch.path(DIRECTIVE).asText().equals("replace")) {
            into.removeAll();
        }
        if (patch.has(RETAIN)) {
            var kept = new HashSet<String>();
            patch.get(RETAIN).forEach(name -> kept.add(name.asText()));
            into.retain(kept);
        }
        for (var field : patch.properties()) {
            if (!field.getKey().startsWith("$")) {
                merge(into, field.getKey(), field.getValue());
            }
        }
        for (var field : patch.properties()) {
            if (field.getKey().startsWith(ORDER)) {
                order(into, field.getKey().substring(ORDER.length()), (ArrayNode) field.getValue());
            }
        }
    }

    private static void merge(ObjectNode into, String name, JsonNode value) {
        if (value.isNull()) {
            into.remove(name);
        } else if (value.isObject()) {
            if (value.path(DIRECTIVE).asText().equals("delete")) {
                into.remove(name);
                return;
            }
            merge(into.path(name).isObject() ? (ObjectNode) into.get(name) : into.putObject(name), (ObjectNode) value);
        } else if (value.isArray() && MergeKeys.first(name).isPresent()) {
            entries(into.withArray(name), name, (ArrayNode) value);
        } else {
            into.set(name, value.deepCopy());
        }
    }

    private static void entries(ArrayNode into, String list, ArrayNode patch) {
        for (var entry : patch) {
            if (entry.path(DIRECTIVE).asText().equals("replace")) {
                into.removeAll();
                continue;
            }
            var place = place(into, list, entry);
            if (entry.path(DIRECTIVE).asText().equals("delete")) {
                if (place >= 0) {
                    into.remove(place);
                }
            } else {
                merge(place < 0 ? into.addObject() : (ObjectNode) into.get(place), (ObjectNode) entry);
            }
        }
    }

    private static int place(ArrayNode entries, String list, JsonNode wanted) {
        var key = MergeKeys.first(list).orElseThrow();
        for (var i = 0; i < entries.size(); i++) {
            if (entries.get(i).path(key).equals(wanted.path(key))) {
                return i;
            }
        }
        return -1;
    }

    private static void order(ObjectNode into, String list, ArrayNode order) {
        if (!into.path(list).isArray() || MergeKeys.first(list).isEmpty()) {
            return;
        }
        var entries = (ArrayNode) into.get(list);
        List<JsonNode> ordered = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (var wanted : order) {
            var place = place(entries, list, wanted);
            if (place >= 0 && placed.add(place)) {
                ordered.add(entries.get(place));
            }
        }
        for (var i = 0; i < entries.size(); i++) {
            if (!placed.contains(i)) {
                ordered.add(entries.get(i));
            }
        }
        entries.removeAll();
        entries.addAll(ordered);
    }
}
