package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;
import java.net.URI;
import java.util.Optional;

/// Where one engine answers.
///
/// @param id   `docker/` and the name of the context; see [DockerDiscovery] for engines that have none
/// @param host `unix:`, `npipe:`, `tcp:` or `ssh:`
/// @param tls  how to secure `tcp:`; empty for plain text
public record DockerEndpoint(SourceId id, URI host, Optional<TlsMaterial> tls) {

    public DockerEndpoint {
        requireNonNull(id, "id");
        requireNonNull(host, "host");
        requireNonNull(tls, "tls");
    }

    boolean isSsh() {
        return "ssh".equals(host.getScheme());
    }

    /// For people: without passwords.
    public String text() {
        var user = isSsh() && host.getUserInfo() != null ? host.getUserInfo() + "@" : "";
        return host.getHost() == null ? host.toString()
                : host.getScheme() + "://" + user + host.getHost()
                        + (host.getPort() < 0 ? "" : ":" + host.getPort()) + host.getPath();
    }
}
