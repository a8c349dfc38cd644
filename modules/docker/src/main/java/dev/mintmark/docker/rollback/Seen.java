package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineText;
import java.util.Optional;

/// A container, as its engine shows it when it is looked at closely.
///
/// @param json the answer of `GET /containers/{id}/json`
record Seen(JsonNode json) {

    private static final int SHORT_ID = 12;
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_SECONDS = 3_600;

    String id() {
        return EngineText.of(json.path("Id"));
    }

    /// As the engine adds it to a container's aliases, and makes its host name of it.
    String shortId() {
        return id().substring(0, Math.min(SHORT_ID, id().length()));
    }

    String name() {
        var name = EngineText.of(json.path("Name"));
        return name.startsWith("/") ? name.substring(1) : name;
    }

    String imageId() {
        return EngineText.of(json.path("Image"));
    }

    /// `created`, `running`, `paused`, `restarting`, `removing`, `exited`, `dead`.
    String status() {
        return EngineText.of(json.path("State").path("Status"));
    }

    boolean isRunning() {
        return json.path("State").path("Running").asBoolean() || status().equals("restarting");
    }

    /// `starting`, `healthy`, `unhealthy`; empty if it has no health check.
    String health() {
        var state = json.path("State");
        var status = EngineText.of(state.path(state.has("Health") ? "Health" : "Healthcheck").path("Status"));
        return status.equals("none") ? "" : status;
    }

    int restarts() {
        return json.path("RestartCount").asInt();
    }

    /// How it ended, in one clause.
    String end() {
        var error = EngineText.line(EngineText.of(json.path("State").path("Error")));
        return "it exited with code " + json.path("State").path("ExitCode").asInt()
                + (json.path("State").path("OOMKilled").asBoolean() ? ", out of memory" : "")
                + (error.isEmpty() ? "" : ": " + error);
    }

    JsonNode config() {
        return json.path("Config");
    }

    JsonNode host() {
        return json.path("HostConfig");
    }

    JsonNode networks() {
        return json.path("NetworkSettings").path("Networks");
    }

    String networkMode() {
        return EngineText.of(host().path("NetworkMode"));
    }

    Optional<String> label(String key) {
        return Optional.of(EngineText.of(config().path("Labels").path(key))).filter(value -> !value.isBlank());
    }

    int secondsToStop() {
        return Math.clamp(config().path("StopTimeout").asInt(USUAL_SECONDS), 0, MOST_SECONDS);
    }

    /// The policy by which it is started again; `no` if by none.
    String restartPolicy() {
        var name = EngineText.of(host().path("RestartPolicy").path("Name"));
        return name.isEmpty() ? "no" : name;
    }
}
