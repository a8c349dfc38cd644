package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The mounts of a container, as the next one is to have them: the very same volumes and folders.
///
/// Volumes without a name, and those it had from another container, are only seen at the container itself; they are given
/// to the next one by their ID. One that was there because the image wanted it goes along if the next image wants it too.
///
/// @param given what the operator gave
/// @param next  the image that comes
record CarriedMounts(Seen container, GivenConfiguration given, JsonNode next) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String VOLUME = "volume";

    /// Puts them into a host configuration that is a copy of the container's own.
    void into(ObjectNode host) {
        var binds = JSON.arrayNode();
        host.path("Binds").forEach(binds::add);
        host.set("Mounts", named(host.path("Mounts")));
        unnamed().stream().filter(this::goesAlong).forEach(mount -> binds.add(bind(mount)));
        host.set("Binds", binds);
        host.putNull("VolumesFrom");
    }

    /// Where volumes are that stay behind with the container, because the image that comes wants none there.
    List<String> leftBehind() {
        return unnamed().stream().filter(mount -> !goesAlong(mount)).map(CarriedMounts::target).sorted().toList();
    }

    /// Where the image that comes wants a volume, and none is mounted now: it begins empty.
    List<String> fresh() {
        var mounted = targets(container.json().path("Mounts"), "Destination");
        return next.path("Config").path("Volumes").properties().stream().map(volume -> volume.getKey())
                .filter(path -> !mounted.contains(path)).sorted().toList();
    }

    /// What is written to from the container, and so outlives it: `/data from volume payments-data`.
    List<String> kept() {
        var kept = new ArrayList<String>();
        for (var mount : container.json().path("Mounts")) {
            var type = EngineText.of(mount.path("Type"));
            if (!type.equals("tmpfs") && mount.path("RW").asBoolean(true)
                    && (!type.equals(VOLUME) || isAsked(mount) || goesAlong(mount))) {
                kept.add(target(mount) + " from " + (type.equals(VOLUME)
                        ? "volume " + shortened(EngineText.of(mount.path("Name"))) : EngineText.of(mount.path("Source"))));
            }
        }
        return kept.stream().sorted().toList();
    }

    private List<JsonNode> unnamed() {
        var unnamed = new ArrayList<JsonNode>();
        container.json().path("Mounts").forEach(mount -> {
            var type = EngineText.of(mount.path("Type"));
            if ((type.equals(VOLUME) || type.equals("bind")) && !isAsked(mount)) {
                unnamed.add(mount);
            }
        });
        unnamed.sort(Comparator.comparing(CarriedMounts::target));
        return unnamed;
    }

    /// Whether the host configuration names it already.
    private boolean isAsked(JsonNode mount) {
        var asked = targets(container.host().path("Mounts"), "Target");
        container.host().path("Binds").forEach(bind -> asked.add(targetOf(bind.asText())));
        return asked.contains(target(mount));
    }

    /// Only what the last image alone wanted stays.
    private boolean goesAlong(JsonNode mount) {
        var path = target(mount);
        var isOfImage = given.image().path("Volumes").has(path) && container.host().path("VolumesFrom").isEmpty();
        return !isOfImage || next.path("Config").path("Volumes").has(path);
    }

    /// A volume that was asked for without a name is named by its ID.
    private ArrayNode named(JsonNode mounts) {
        var named = JSON.arrayNode();
        for (var mount : mounts) {
            var copy = (ObjectNode) mount.deepCopy();
            if (EngineText.of(mount.path("Type")).equals(VOLUME) && EngineText.of(mount.path("Source")).isEmpty()) {
                copy.put("Source", volumeAt(EngineText.of(mount.path("Target"))));
            }
            named.add(copy);
        }
        return named;
    }

    private String volumeAt(String target) {
        for (var mount : container.json().path("Mounts")) {
            if (target(mount).equals(target)) {
                return EngineText.of(mount.path("Name"));
            }
        }
        return "";
    }

    private static String bind(JsonNode mount) {
        var source = EngineText.of(mount.path(EngineText.of(mount.path("Type")).equals(VOLUME) ? "Name" : "Source"));
        return source + ":" + target(mount) + (mount.path("RW").asBoolean(true) ? "" : ":ro");
    }

    private static String target(JsonNode mount) {
        return EngineText.of(mount.path("Destination"));
    }

    /// `source:target[:options]`.
    private static String targetOf(String bind) {
        var words = bind.split(":");
        return words.length < 2 ? words[0] : words[1];
    }

    private static Set<String> targets(JsonNode mounts, String key) {
        var targets = new LinkedHashSet<String>();
        mounts.forEach(mount -> targets.add(EngineText.of(mount.path(key))));
        return targets;
    }

    private static String shortened(String volume) {
        return volume.length() == 64 ? volume.substring(0, 12) : volume;
    }
}
