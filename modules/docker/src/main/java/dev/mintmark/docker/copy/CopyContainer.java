package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.EngineText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A container that is a copy, as its engine shows it.
///
/// An image may carry our labels and a container may be given our name, but only a copy has both, and has the guard as
/// its first process. Nothing else is ever ended by us.
///
/// @param status  `created`, `running`, `paused`, `exited`, …
/// @param pid     of the guard, as the engine's machine sees it; 0 if it does not run
/// @param created by the engine's clock
/// @param started by the engine's clock; empty if it never was
/// @param error   what went wrong with it, in the engine's words; empty if nothing
record CopyContainer(CopyId id, String container, String imageId, JsonNode labels, CopyMode mode, Duration lease,
        Duration most, String status, long pid, Instant created, Optional<Instant> started, int exitCode,
        String error) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /// Reads the answer of `GET /containers/{id}/json`; empty for what is no copy.
    static Optional<CopyContainer> of(JsonNode json) {
        var labels = json.path("Config").path("Labels");
        return CopyLabels.copy(labels).filter(id -> isGuarded(json)
                && EngineText.of(json.path("Name")).equals("/" + CopyName.of(id)))
                .map(id -> of(id, labels, json));
    }

    private static CopyContainer of(CopyId id, JsonNode labels, JsonNode json) {
        var state = json.path("State");
        var mode = EngineText.of(json.path("Args").path(0)).equals(CopyMode.RUN.word()) ? CopyMode.RUN : CopyMode.HOLD;
        return new CopyContainer(id, EngineText.of(json.path("Id")), EngineText.of(json.path("Image")), labels, mode,
                seconds(json, 1), seconds(json, 2), EngineText.of(state.path("Status")), state.path("Pid").asLong(),
                EngineText.time(json.path("Created")).orElse(Instant.EPOCH), EngineText.time(state.path("StartedAt")),
                state.path("ExitCode").asInt(), EngineText.line(EngineText.of(state.path("Error"))));
    }

    /// Whether its guard is there to be asked.
    boolean isAlive() {
        return pid > 0;
    }

    boolean isPaused() {
        return status.equals("paused");
    }

    CopyState state() {
        return switch (status) {
            case "created", "restarting" -> CopyState.STARTING;
            case "running" -> CopyState.RUNNING;
            case "paused" -> CopyState.PAUSED;
            default -> CopyState.ENDING;
        };
    }

    private static boolean isGuarded(JsonNode json) {
        var arguments = json.path("Args");
        var mode = EngineText.of(arguments.path(0));
        return EngineText.of(json.path("Path")).equals(CopyPaths.GUARD)
                && (mode.equals(CopyMode.HOLD.word()) || mode.equals(CopyMode.RUN.word()))
                && SECONDS.matcher(EngineText.of(arguments.path(1))).matches()
                && SECONDS.matcher(EngineText.of(arguments.path(2))).matches();
    }

    private static Duration seconds(JsonNode json, int argument) {
        return Duration.ofSeconds(Long.parseLong(EngineText.of(json.path("Args").path(argument))));
    }
}
