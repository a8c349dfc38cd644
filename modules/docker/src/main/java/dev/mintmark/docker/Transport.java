package dev.mintmark.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The way to one engine: docker-java's HTTP client, with an ssh bridge before it where needed.
///
/// @param bridge      present for `ssh:`
/// @param isAnonymous whether it is secured by TLS without a certificate of ours
record Transport(DockerHttpClient http, Optional<SshBridge> bridge, boolean isAnonymous) implements AutoCloseable {

    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;

    /// Connects nowhere yet, but reads TLS files and opens the bridge's own socket.
    static Transport open(DockerEndpoint endpoint, DockerSettings settings) throws EngineFault {
        if (!endpoint.isSsh()) {
            return new Transport(client(address(endpoint), endpoint.tls(), settings), Optional.empty(),
                    endpoint.tls().filter(tls -> tls.certificate().isEmpty() || tls.key().isEmpty()).isPresent());
        }
        try {
            var bridge = SshBridge.open(endpoint.id() + " ssh", SshCommand.to(endpoint.host(), settings));
            return new Transport(client(bridge.address(), Optional.empty(), settings), Optional.of(bridge), false);
        } catch (IOException failed) {
            throw new EngineFault(Kind.SSH, "No bridge for ssh could be made: "
                    + EngineText.line(String.valueOf(failed.getMessage())) + ".", failed);
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException nothingLeftToClose) {
            // The engine was done with us anyway.
        }
        bridge.ifPresent(SshBridge::close);
    }

    private static DockerHttpClient client(URI host, Optional<TlsMaterial> tls, DockerSettings settings)
            throws EngineFault {
        var builder = new ZerodepDockerHttpClient.Builder().dockerHost(host)
                .maxConnections(settings.concurrency() + 2)
                .connectionTimeout(Duration.ofSeconds(Math.max(1, settings.deadline().toSeconds())));
        if (tls.isPresent()) {
            var secured = TlsContext.of(tls.get());
            builder.sslConfig(() -> secured);
        } else if (host.getHost() == null) {
            builder.sslConfig(() -> NoTls.INSTANCE);
        }
        return builder.build();
    }

    /// docker-java takes the port as it is, so the usual one is filled in here.
    static URI address(DockerEndpoint endpoint) {
        var host = endpoint.host();
        if (!"tcp".equals(host.getScheme()) || host.getPort() >= 0) {
            return host;
        }
        var port = endpoint.tls().isPresent() ? TLS_PORT : PLAIN_PORT;
        return URI.create("tcp://" + host.getHost() + ":" + port + host.getRawPath());
    }
}
