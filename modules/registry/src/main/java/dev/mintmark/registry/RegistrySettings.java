package dev.mintmark.registry;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How registries are reached.
///
/// @param credentials  files like Docker's `config.json` and Podman's `auth.json`; the first one that knows a registry
///                     counts. They need not exist
/// @param certificates folders like Docker's `certs.d`, with authorities in `HOST:PORT/*.crt`. They need not exist
/// @param mirrors      for a registry, as references name it, where else its images are; tried in order, and the
///                     registry itself at last
/// @param plainHttp    registries, as references name them, that may be spoken to without TLS; loopback always may be
/// @param environment  of credential helpers, which are looked for along its `PATH`; also names proxies
public record RegistrySettings(List<Path> credentials, List<Path> certificates, Map<String, List<URI>> mirrors,
        Set<String> plainHttp, Map<String, String> environment, RegistryPatience patience) {

    public RegistrySettings {
        requireNonNull(patience, "patience");
        credentials = List.copyOf(credentials);
        certificates = List.copyOf(certificates);
        mirrors = copy(mirrors);
        plainHttp = Set.copyOf(plainHttp);
        environment = Map.copyOf(environment);
    }

    /// The usual places, those of Docker before those of Podman.
    ///
    /// @param environment the process's environment
    public static RegistrySettings usual(Map<String, String> environment, Path home) {
        var docker = folder(environment, "DOCKER_CONFIG", home.resolve(".docker"));
        var configuration = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        var credentials = new ArrayList<Path>();
        var named = environment.getOrDefault("REGISTRY_AUTH_FILE", "");
        if (!named.isBlank()) {
            credentials.add(Path.of(named));
        }
        credentials.add(docker.resolve("config.json"));
        if (!runtime.isBlank()) {
            credentials.add(Path.of(runtime, "containers", "auth.json"));
        }
        credentials.add(configuration.resolve("containers").resolve("auth.json"));
        var certificates = List.of(docker.resolve("certs.d"), configuration.resolve("containers").resolve("certs.d"),
                Path.of("/etc/docker/certs.d"), Path.of("/etc/containers/certs.d"));
        return new RegistrySettings(credentials, certificates, Map.of(), Set.of(), environment, RegistryPatience.USUAL);
    }

    public RegistrySettings withMirrors(Map<String, List<URI>> others) {
        return new RegistrySettings(credentials, certificates, others, plainHttp, environment, patience);
    }

    public RegistrySettings withPlainHttp(Set<String> registries) {
        return new RegistrySettings(credentials, certificates, mirrors, registries, environment, patience);
    }

    public RegistrySettings withPatience(RegistryPatience other) {
        return new RegistrySettings(credentials, certificates, mirrors, plainHttp, environment, other);
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }

    private static Map<String, List<URI>> copy(Map<String, List<URI>> mirrors) {
        var copy = new HashMap<String, List<URI>>();
        mirrors.forEach((registry, places) -> copy.put(registry, List.copyOf(places)));
        return Map.copyOf(copy);
    }
}
