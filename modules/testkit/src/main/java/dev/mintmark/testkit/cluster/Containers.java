package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/// The states of containers, as kubelets write them.
final class Containers {

    static final String DIGEST = "sha256:" + "cd".repeat(32);

    private Containers() {}

    /// A container's status; its state is returned.
    ///
    /// @param imageId what was pulled; empty while nothing was
    static ObjectNode add(ArrayNode statuses, JsonNode container, String imageId) {
        var status = statuses.addObject().put("name", container.path("name").asText())
                .put("image", container.path("image").asText()).put("imageID", imageId)
                .put("ready", false).put("restartCount", 0);
        return status.putObject("state");
    }

    /// An init container that brings tools.
    ///
    /// @return whether it could
    static boolean bring(ImageNature nature, ObjectNode state) {
        if (nature == ImageNature.DYNAMIC) {
            state.putObject("terminated").put("exitCode", 1).put("reason", "Error")
                    .put("message", "it has no statically linked busybox\n");
            return false;
        }
        state.putObject("terminated").put("exitCode", 0).put("reason", "Completed");
        return true;
    }

    /// @return the phase its pod is in then; empty while nothing runs
    static Optional<String> run(ImageNature nature, JsonNode container, ObjectNode state, Instant now) {
        var command = container.path("command").path(0).asText();
        switch (nature) {
            case CRASHING -> {
                state.putObject("waiting").put("reason", "CrashLoopBackOff").put("message",
                        "back-off 10s restarting failed container");
                return Optional.of("Running");
            }
            case ABSENT -> {
                state.putObject("waiting").put("reason", "ErrImagePull").put("message",
                        "failed to pull and unpack image: " + container.path("image").asText() + ": not found");
                return Optional.empty();
            }
            case SLOW -> {
                state.putObject("waiting").put("reason", "ContainerCreating");
                return Optional.empty();
            }
            case BARE -> {
                if (!command.isEmpty() && !command.startsWith("/.mintmark/")) {
                    state.putObject("terminated").put("exitCode", 128).put("reason", "StartError").put("message",
                            "failed to create containerd task: exec: \"" + command + "\": executable file not found in $PATH");
                    return Optional.of("Failed");
                }
            }
            case BRIEF -> {
                if (command.isEmpty()) {
                    state.putObject("terminated").put("exitCode", 0).put("reason", "Completed");
                    return Optional.of("Succeeded");
                }
            }
            default -> { }
        }
        state.putObject("running").put("startedAt", Times.text(now));
        return Optional.of("Running");
    }
}
