package dev.mintmark.docker;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the engines of this machine and of its operator, without reaching for any.
///
/// Hosts named outright are looked at and nothing else, as with `docker --host`. Otherwise it is all of these at once:
/// `docker/default`, which is `DOCKER_HOST` or else the local socket, as for Docker itself; every Docker context under
/// its own name; and Podman's sockets. An engine that several of them name is one source.
public final class DockerDiscovery {

    private static final String DEFAULT = "docker/default";

    private final DockerSurroundings surroundings;
    private final DockerContextFiles contexts;
    private final Map<SourceId, DockerEndpoint> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private DockerDiscovery(DockerSurroundings surroundings) {
        this.surroundings = surroundings;
        this.contexts = new DockerContextFiles(surroundings.configuration());
    }

    /// Every engine there is.
    public static DockerEngines everything(DockerSurroundings surroundings) {
        var discovery = new DockerDiscovery(surroundings);
        discovery.addDefault();
        discovery.addContexts();
        discovery.addPodman();
        return new DockerEngines(discovery.currentFirst(), discovery.problems);
    }

    /// These engines and no others. `docker/default` is the local socket; others are named after host and port, or
    /// after the path of their socket.
    public static DockerEngines of(List<String> hosts, DockerSurroundings surroundings) {
        var discovery = new DockerDiscovery(surroundings);
        hosts.forEach(host -> discovery.addHost(host, Optional.empty()));
        return new DockerEngines(List.copyOf(discovery.found.values()), discovery.problems);
    }

    private void addDefault() {
        var host = surroundings.variable("DOCKER_HOST");
        if (host.isPresent()) {
            addHost(host.get(), Optional.of(DEFAULT));
        } else {
            surroundings.localEngine().filter(DockerDiscovery::isThere)
                    .ifPresent(local -> addHost(local, Optional.of(DEFAULT)));
        }
    }

    private void addHost(String text, Optional<String> id) {
        try {
            var host = DockerHost.parse(text);
            add(new DockerEndpoint(new SourceId(id.orElseGet(() -> nameOf(host))), host,
                    "tcp".equals(host.getScheme()) ? tls(text) : Optional.empty()));
        } catch (EngineFault fault) {
            problems.add(problem("An engine could not be added.", fault));
        }
    }

    private void addContexts() {
        try {
            for (var description : contexts.descriptions()) {
                try {
                    contexts.read(description).ifPresent(this::add);
                } catch (EngineFault fault) {
                    problems.add(problem("A Docker context could not be used.", fault));
                }
            }
        } catch (EngineFault fault) {
            problems.add(problem("Docker's contexts could not be listed.", fault));
        }
    }

    private void addPodman() {
        for (var socket : surroundings.podman()) {
            if (Files.exists(socket)) {
                var isOfSystem = socket.startsWith("/run/podman");
                add(new DockerEndpoint(new SourceId(isOfSystem ? "docker/podman-system" : "docker/podman"),
                        URI.create("unix://" + socket.toUri().getRawPath()), Optional.empty()));
            }
        }
    }

    private void add(DockerEndpoint endpoint) {
        var isKnown = found.values().stream().anyMatch(other -> real(other.host()).equals(real(endpoint.host())));
        if (!isKnown) {
            found.putIfAbsent(endpoint.id(), endpoint);
        }
    }

    private List<DockerEndpoint> currentFirst() {
        var ordered = new ArrayList<>(found.values());
        current().ifPresent(name -> {
            var id = new SourceId("docker/" + name);
            if (found.containsKey(id)) {
                ordered.remove(found.get(id));
                ordered.addFirst(found.get(id));
            }
        });
        return ordered;
    }

    /// The context that Docker's own command line would use; a missing one is worth a word.
    private Optional<String> current() {
        if (surroundings.variable("DOCKER_HOST").isPresent()) {
            return Optional.empty();
        }
        try {
            var named = surroundings.variable("DOCKER_CONTEXT");
            var name = named.isPresent() ? named : contexts.current();
            name.filter(this::isMissing).ifPresent(missing -> problems.add(new Problem("docker.context",
                    "The current Docker context could not be used.",
                    "There is no context named \"" + EngineText.line(missing) + "\".",
                    "Choose another with \"docker context use\", or correct DOCKER_CONTEXT.")));
            return name;
        } catch (EngineFault fault) {
            problems.add(problem("The current Docker context is not known.", fault));
            return Optional.empty();
        }
    }

    private boolean isMissing(String name) {
        if (name.equals("default")) {
            return false;
        }
        return !Files.isDirectory(surroundings.configuration().resolve("contexts").resolve("meta")
                .resolve(DockerContextFiles.sha256(name)));
    }

    private Optional<TlsMaterial> tls(String text) {
        var verify = surroundings.variable("DOCKER_TLS_VERIFY").isPresent();
        if (!verify && surroundings.variable("DOCKER_TLS").isEmpty() && !text.startsWith("https:")) {
            return Optional.empty();
        }
        var folder = surroundings.variable("DOCKER_CERT_PATH").map(Path::of).orElse(surroundings.configuration());
        return Optional.of(TlsMaterial.in(folder, verify || text.startsWith("https:")));
    }

    private static String nameOf(URI host) {
        if (host.getHost() == null) {
            return real(host).equals(real(URI.create("unix:///var/run/docker.sock"))) ? DEFAULT
                    : "docker/" + host.getPath().replaceFirst("^/+", "");
        }
        return "docker/" + host.getHost() + (host.getPort() < 0 ? "" : ":" + host.getPort());
    }

    /// Two paths may lead to the same socket: `/var/run` is `/run`.
    private static URI real(URI host) {
        if (!"unix".equals(host.getScheme())) {
            return host;
        }
        try {
            return Path.of(host.getPath()).toRealPath().toUri();
        } catch (IOException notThere) {
            return host;
        }
    }

    private static boolean isThere(String local) {
        var path = URI.create(local).getPath();
        return Files.exists(Path.of(local.startsWith("npipe:") ? path.replace('/', '\\') : path));
    }

    private static Problem problem(String what, EngineFault fault) {
        return new Problem("docker.endpoint", what, fault.getMessage(),
                "Correct or remove it; the other engines are not affected.");
    }
}
