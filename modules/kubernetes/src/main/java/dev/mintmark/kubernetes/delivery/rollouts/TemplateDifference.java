package dev.mintmark.kubernetes.delivery.rollouts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.secret.Masking;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What differs between two templates, field by field. Values that look secret are not in it.
final class TemplateDifference {

    private static final int MOST = 500;
    private static final int LONGEST = 300;

    private TemplateDifference() {}

    /// As a unified diff of `path: value` lines; empty if nothing differs.
    static String between(Template from, Template to) {
        var before = fields(from.json());
        var after = fields(to.json());
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var lines = new ArrayList<String>();
        var removed = 0;
        var added = 0;
        for (var path : paths) {
            if (before.getOrDefault(path, "").equals(after.getOrDefault(path, "")) || lines.size() > MOST) {
                continue;
            }
            if (before.containsKey(path)) {
                lines.add("-" + line(path, before));
                removed++;
            }
            if (after.containsKey(path)) {
                lines.add("+" + line(path, after));
                added++;
            }
        }
        return lines.isEmpty() ? "" : "@@ -1," + removed + " +1," + added + " @@\n" + String.join("\n", lines) + "\n";
    }

    private static String line(String path, Map<String, String> values) {
        var value = values.get(path).replaceAll("\\p{Cntrl}+", " ");
        // The value of a variable is beside its name, which tells whether it is secret.
        var name = path.endsWith(".value") ? values.getOrDefault(path.replaceFirst("value$", "name"), path) : path;
        var shown = Masking.isSecret(name, value) && !path.endsWith(".image") ? Masking.MASK : value;
        return path + ": " + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
    }

    private static SortedMap<String, String> fields(JsonNode template) {
        var fields = new TreeMap<String, String>();
        collect("", template, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue(), fields));
        } else if (node.isArray()) {
            for (var place = 0; place < node.size(); place++) {
                var name = node.get(place).path("name").asText();
                collect(path + "[" + (name.isEmpty() ? place : name) + "]", node.get(place), fields);
            }
        } else {
            fields.put(path, node.asText());
        }
    }
}
