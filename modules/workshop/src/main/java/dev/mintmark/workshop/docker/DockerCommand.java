package dev.mintmark.workshop.docker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs the `docker` command.
final class DockerCommand {

    private static final int PATIENCE_SECONDS = 60;

    private final Optional<String> host;

    /// @param host empty for the engine that `docker` uses by itself
    DockerCommand(Optional<String> host) {
        this.host = host;
    }

    /// Why there is no engine to test with; empty if there is one.
    static Optional<String> missing() {
        return missing(Optional.empty());
    }

    static boolean answers(String host) {
        return missing(Optional.of(host)).isEmpty();
    }

    private static Optional<String> missing(Optional<String> host) {
        try {
            new DockerCommand(host).run(new byte[0], "version", "--format", "{{.Server.Version}}");
            return Optional.empty();
        } catch (AssertionError | IOException none) {
            return Optional.of("No Docker engine answers: " + String.valueOf(none.getMessage()).strip() + ".");
        }
    }

    /// What it printed.
    String run(byte[] input, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("docker"));
        host.ifPresent(uri -> command.addAll(List.of("--host", uri)));
        command.addAll(List.of(arguments));
        var docker = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stdin = docker.getOutputStream()) {
            stdin.write(input);
        }
        var output = new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!docker.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || docker.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException interrupted) {
            docker.destroy();
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return output;
    }
}
