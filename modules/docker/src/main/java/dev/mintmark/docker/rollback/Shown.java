package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Shows what will differ between a container and the one that comes: names of variables and labels, never their values.
///
/// @param next the image that comes
record Shown(Seen container, JsonNode was, JsonNode next) {

    private static final List<String> PLAIN = List.of("Entrypoint", "Cmd", "User", "WorkingDir", "StopSignal",
            "Healthcheck");
    private static final List<String> KEYS = List.of("ExposedPorts", "Volumes", "Labels");
    private static final int SHORT = 19;

    /// In the unified format of diff, without file headers.
    String difference() {
        var before = lines(was);
        var after = lines(next);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var diff = new ArrayList<String>();
        for (var name : names) {
            var old = before.get(name);
            var come = after.get(name);
            if (old != null && old.equals(come)) {
                diff.add(" " + name + old);
            } else {
                if (old != null) {
                    diff.add("-" + name + old);
                }
                if (come != null) {
                    diff.add("+" + name + come);
                }
            }
        }
        return "@@ -1," + before.size() + " +1," + after.size() + " @@\n" + String.join("\n", diff) + "\n";
    }

    /// What is the same for a container of any image is left out: its mounts, networks, ports, limits and powers.
    private SortedMap<String, String> lines(JsonNode image) {
        var lines = new TreeMap<String, String>();
        var given = GivenConfiguration.of(container, was).json();
        var config = image.path("Config");
        lines.put("Image", ": " + shortened(EngineText.of(image.path("Id"))));
        for (var key : PLAIN) {
            var value = given.hasNonNull(key) ? given.path(key)
                    : key.equals("Cmd") && given.hasNonNull("Entrypoint") ? given.path("none") : config.path(key);
            if (!value.isMissingNode() && !value.isNull() && !(value.isTextual() && value.asText().isEmpty())) {
                lines.put(key, ": " + EngineText.line(value.isTextual() ? value.asText() : value.toString())
                        + (given.hasNonNull(key) ? " (given)" : ""));
            }
        }
        for (var key : KEYS) {
            config.path(key).properties().forEach(entry -> lines.put(key + " " + EngineText.line(entry.getKey()), ""));
        }
        var own = GivenConfiguration.variables(given);
        variables(image).forEach((name, value) -> lines.put("Env " + EngineText.line(name),
                own.containsKey(name) ? " (given)" : value));
        own.keySet().forEach(name -> lines.putIfAbsent("Env " + EngineText.line(name), " (given)"));
        return lines;
    }

    /// Of the image alone; where both images have one of different value, that is said.
    private Map<String, String> variables(JsonNode image) {
        var old = GivenConfiguration.variables(was.path("Config"));
        var come = GivenConfiguration.variables(next.path("Config"));
        var variables = new TreeMap<String, String>();
        GivenConfiguration.variables(image.path("Config")).keySet().forEach(name -> {
            var differs = old.containsKey(name) && come.containsKey(name) && !old.get(name).equals(come.get(name));
            variables.put(name, differs ? " of " + shortened(EngineText.of(image.path("Id"))) : "");
        });
        return variables;
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
