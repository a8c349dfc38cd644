package dev.mintmark.argocd;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Argo CD servers this operator is logged in to, as Argo CD's own command line knows them: `ARGOCD_SERVER` and
/// `ARGOCD_AUTH_TOKEN` of the environment, then its configuration. Read anew each time, because people log in
/// meanwhile. Thread-safe.
public final class ArgoLogins {

    private final Map<String, String> environment;
    private final Path file;

    /// @param environment the process's environment
    public ArgoLogins(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.file = file(this.environment, home);
    }

    /// All of them, each address once; that of the environment first.
    ///
    /// @throws RollbackRefused if the configuration is there and cannot be read
    public List<ArgoServer> servers() throws RollbackRefused {
        var servers = new LinkedHashMap<URI, ArgoServer>();
        ofEnvironment().ifPresent(server -> servers.put(server.address(), server));
        for (var server : LoginFile.read(file)) {
            servers.putIfAbsent(server.address(), server);
        }
        return List.copyOf(servers.values());
    }

    private Optional<ArgoServer> ofEnvironment() throws RollbackRefused {
        var name = environment.getOrDefault("ARGOCD_SERVER", "").strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var options = options();
        var token = environment.getOrDefault("ARGOCD_AUTH_TOKEN", "").strip();
        var address = ServerAddress.of(name, options.contains("--plaintext"), rootPath(options));
        if (address.isEmpty()) {
            throw LoginFile.refused("ARGOCD_SERVER of the environment is not the address of a server: " + name + ".");
        }
        return address.map(place -> new ArgoServer(name, place,
                Optional.of(token).filter(text -> !text.isEmpty()).map(Secret::new), options.contains("--insecure")));
    }

    private List<String> options() {
        return new ArrayList<>(List.of(environment.getOrDefault("ARGOCD_OPTS", "").strip().split("[\\s=]+")));
    }

    private static String rootPath(List<String> options) {
        var place = options.indexOf("--grpc-web-root-path");
        return place >= 0 && place + 1 < options.size() ? options.get(place + 1) : "";
    }

    private static Path file(Map<String, String> environment, Path home) {
        var folder = environment.getOrDefault("ARGOCD_CONFIG_DIR", "");
        if (!folder.isBlank()) {
            return Path.of(folder).resolve("config");
        }
        var configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var root = configuration.isBlank() ? home.resolve(".config") : Path.of(configuration);
        return root.resolve("argocd").resolve("config");
    }
}
