package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.workload.Circumstance.Volume;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an engine says of one container, as far as it matters here.
///
/// @param image     what was asked for, word for word; a listing says the image ID instead once the tag has moved
/// @param state     `running`, `paused`, `restarting`, `exited`, …
/// @param health    `healthy`, `unhealthy` or `starting`; empty if there is no health check
/// @param exitCode  of the container's process where it does not run
/// @param checkCode of the last health check
record ContainerFacts(String id, String name, String imageId, String image, Map<String, String> labels,
        Instant created, Optional<Instant> started, String state, String health, int exitCode, int checkCode,
        boolean outOfMemory, int restarts, List<Volume> volumes) {

    /// Reads the answer of `GET /containers/{id}/json`.
    static ContainerFacts inspected(JsonNode json) {
        var state = json.path("State");
        var health = state.path(state.has("Health") ? "Health" : "Healthcheck");
        var checks = health.path("Log");
        var status = EngineText.of(health.path("Status"));
        return new ContainerFacts(EngineText.of(json.path("Id")), withoutSlash(EngineText.of(json.path("Name"))),
                EngineText.of(json.path("Image")), EngineText.of(json.path("Config").path("Image")),
                labels(json.path("Config").path("Labels")),
                EngineText.time(json.path("Created")).orElse(Instant.EPOCH),
                EngineText.time(state.path("StartedAt")), EngineText.of(state.path("Status")),
                status.equals("none") ? "" : status, state.path("ExitCode").asInt(),
                checks.path(checks.size() - 1).path("ExitCode").asInt(), state.path("OOMKilled").asBoolean(),
                Math.max(0, json.path("RestartCount").asInt()), ContainerMounts.of(json.path("Mounts")));
    }

    /// Reads one element of the answer of `GET /containers/json`, which tells less.
    static ContainerFacts listed(JsonNode json) {
        var status = EngineText.of(json.path("Status"));
        var health = status.contains("(healthy)") ? "healthy"
                : status.contains("(unhealthy)") ? "unhealthy"
                : status.contains("(health: starting)") ? "starting" : "";
        return new ContainerFacts(EngineText.of(json.path("Id")),
                withoutSlash(EngineText.of(json.path("Names").path(0))), EngineText.of(json.path("ImageID")),
                EngineText.of(json.path("Image")), labels(json.path("Labels")),
                EngineText.time(json.path("Created")).orElse(Instant.EPOCH), Optional.empty(),
                EngineText.of(json.path("State")), health, 0, 0, false, 0, ContainerMounts.of(json.path("Mounts")));
    }

    /// Whether it is an instance: something of it runs, or is about to run again.
    boolean isAlive() {
        return state.equals("running") || state.equals("paused") || state.equals("restarting");
    }

    Optional<String> label(String key) {
        return Optional.ofNullable(labels.get(key)).filter(value -> !value.isBlank());
    }

    /// @param filter `key` or `key=value`
    boolean hasLabel(String filter) {
        var equals = filter.indexOf('=');
        return equals < 0 ? labels.containsKey(filter)
                : filter.substring(equals + 1).equals(labels.get(filter.substring(0, equals)));
    }

    private static Map<String, String> labels(JsonNode json) {
        var labels = new HashMap<String, String>();
        json.properties().forEach(label -> labels.put(label.getKey(), EngineText.of(label.getValue())));
        return Map.copyOf(labels);
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
