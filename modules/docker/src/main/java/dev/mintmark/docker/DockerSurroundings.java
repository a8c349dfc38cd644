package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where on this machine engines are looked for.
///
/// @param environment   the process's environment
/// @param configuration Docker's own folder, usually `~/.docker`
/// @param localEngine   the local engine's socket or pipe, if the system has a usual place for it
/// @param podman        sockets where Podman speaks Docker's API
public record DockerSurroundings(Map<String, String> environment, Path configuration, Optional<String> localEngine,
        List<Path> podman) {

    public DockerSurroundings {
        requireNonNull(configuration, "configuration");
        requireNonNull(localEngine, "localEngine");
        environment = Map.copyOf(environment);
        podman = List.copyOf(podman);
    }

    /// The usual places.
    public static DockerSurroundings usual(Map<String, String> environment, Path home) {
        var configured = environment.getOrDefault("DOCKER_CONFIG", "");
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        var system = Path.of("/run/podman/podman.sock");
        var isWindows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new DockerSurroundings(environment,
                configured.isBlank() ? home.resolve(".docker") : Path.of(configured),
                Optional.of(isWindows ? "npipe:////./pipe/docker_engine" : "unix:///var/run/docker.sock"),
                runtime.isBlank() ? List.of(system) : List.of(Path.of(runtime, "podman", "podman.sock"), system));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
