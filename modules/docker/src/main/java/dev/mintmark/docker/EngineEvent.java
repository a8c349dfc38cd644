package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/// Something happened to a container or an image. What it is like now, an inspection tells.
///
/// @param id of the container or image; of an image sometimes its name
/// @param at by the engine's clock
record EngineEvent(boolean ofContainer, String action, String id, Instant at) {

    private static final long NANOS = 1_000_000_000L;
    private static final Set<String> CONTAINER = Set.of("create", "start", "die", "stop", "destroy", "pause", "unpause",
            "rename", "health_status", "restart", "oom", "kill", "update",
            // Podman's words where they differ
            "died", "remove", "init");
    private static final Set<String> IMAGE = Set.of("tag", "untag", "delete", "pull", "push", "import", "load",
            "remove");

    static boolean matters(JsonNode json) {
        return switch (json.path("Type").asText()) {
            case "container" -> CONTAINER.contains(action(json));
            case "image" -> IMAGE.contains(action(json));
            default -> false;
        };
    }

    static EngineEvent of(JsonNode json) {
        var nanos = json.path("timeNano").asLong();
        return new EngineEvent(json.path("Type").asText().equals("container"), action(json),
                EngineText.of(json.path("Actor").path("ID")),
                nanos > 0 ? Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS)
                        : Instant.ofEpochSecond(json.path("time").asLong()));
    }

    /// Docker says `health_status: healthy`.
    private static String action(JsonNode json) {
        var action = json.path("Action").asText();
        var colon = action.indexOf(':');
        return colon < 0 ? action : action.substring(0, colon);
    }
}
