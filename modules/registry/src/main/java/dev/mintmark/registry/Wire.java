package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Sends one request and brings its answer, wherever that leads; knows TLS and time limits, and nothing of registries.
///
/// HTTP/1.1 alone: each layer that is read gets a connection of its own, so giving one up does not disturb the others.
/// Interrupting a thread that waits here cuts its connection.
final class Wire implements AutoCloseable {

    private static final String SYSTEM_TRUST = "";
    private static final String NO_TLS = "http";

    private final RegistrySettings settings;
    private final TrustedAuthorities authorities;
    private final TrafficLedger ledger;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("registry wire ", 0).factory());
    private final Map<String, HttpClient> clients = new HashMap<>();

    Wire(RegistrySettings settings, TrafficLedger ledger) {
        this.settings = settings;
        this.authorities = new TrustedAuthorities(settings.certificates());
        this.ledger = ledger;
    }

    Answer get(URI uri, Map<String, String> headers, Optional<Secret> authorization)
            throws IOException, RegistryFault, InterruptedException {
        return send(request(uri, headers, authorization).GET().build());
    }

    /// What [#get] would be answered, without the body.
    Answer head(URI uri, Map<String, String> headers, Optional<Secret> authorization)
            throws IOException, RegistryFault, InterruptedException {
        return send(request(uri, headers, authorization).HEAD().build());
    }

    Answer post(URI uri, String form) throws IOException, RegistryFault, InterruptedException {
        return send(request(uri, Map.of("Content-Type", "application/x-www-form-urlencoded"), Optional.empty())
                .POST(BodyPublishers.ofString(form)).build());
    }

    private HttpRequest.Builder request(URI uri, Map<String, String> headers, Optional<Secret> authorization) {
        var request = HttpRequest.newBuilder(uri).timeout(settings.patience().answer())
                .header("User-Agent", "mintmark").header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        authorization.ifPresent(secret -> request.header("Authorization", secret.revealed()));
        return request;
    }

    private Answer send(HttpRequest request) throws IOException, RegistryFault, InterruptedException {
        var origin = Origin.of(request.uri());
        var account = ledger.of(origin.authority());
        account.requested();
        HttpResponse.BodyHandler<InputStream> handler =
                _ -> new ArrivingBody(settings.patience().idle(), account);
        var response = client(origin).send(request, handler);
        return new Answer(request.uri(), response.statusCode(), response.headers(), response.body());
    }

    private synchronized HttpClient client(Origin origin) throws RegistryFault {
        var authority = origin.authority();
        var whose = origin.isPlain() ? NO_TLS : authorities.know(authority) ? authority : SYSTEM_TRUST;
        var known = clients.get(whose);
        if (known == null) {
            var building = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads)
                    .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(settings.patience().connect())
                    .proxy(new EnvironmentProxies(settings.environment()));
            (origin.isPlain() ? Optional.of(TrustedAuthorities.nobody()) : authorities.context(authority))
                    .ifPresent(building::sslContext);
            known = building.build();
            clients.put(whose, known);
        }
        return known;
    }

    /// Cuts whatever is still going on.
    @Override
    public synchronized void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        clients.values().forEach(HttpClient::close);
        clients.clear();
        threads.close();
    }
}
