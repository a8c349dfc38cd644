package dev.mintmark.argocd;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Speaks HTTP with Argo CD servers: every answer bounded in size and time. No redirection is followed, for the token
/// would go along. Thread-safe; blocks, and ends at once when its thread is interrupted.
final class ArgoWire {

    static final int LARGEST_ANSWER = 32 << 20;
    private static final int DEEPEST = 200;
    private static final int OK = 200;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LARGEST_ANSWER).build()).build());

    private final Duration connect;
    private final Map<Boolean, HttpClient> clients = new ConcurrentHashMap<>();

    ArgoWire(Duration connect) {
        this.connect = connect;
    }

    /// @param body null to send none
    JsonNode call(ArgoServer server, String method, String pathAndQuery, JsonNode body, Duration patience)
            throws ArgoFault, InterruptedException {
        var token = server.token().orElseThrow(() -> new ArgoFault(ArgoFault.Kind.NOT_LOGGED_IN,
                "Nobody is logged in to " + server.name() + ".", null));
        var answer = answer(server, request(server, token, method, pathAndQuery, body), patience);
        var content = read(answer.body());
        if (answer.statusCode() != OK) {
            throw Refusals.of(server, answer.statusCode(), content);
        }
        return content.filter(JsonNode::isObject).orElseThrow(() -> new ArgoFault(ArgoFault.Kind.NOT_JSON,
                server.name() + " answered with something else than JSON.", null));
    }

    private HttpRequest request(ArgoServer server, Secret token, String method, String pathAndQuery, JsonNode body) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        // Argo CD refuses what would change something without this type, even where nothing is sent.
        return HttpRequest.newBuilder(URI.create(server.address() + pathAndQuery)).method(method, publisher)
                .header("Authorization", "Bearer " + token.revealed()).header("Accept", "application/json")
                .header("Content-Type", "application/json").build();
    }

    private HttpResponse<byte[]> answer(ArgoServer server, HttpRequest request, Duration patience)
            throws ArgoFault, InterruptedException {
        var answer = clients.computeIfAbsent(server.insecure(), this::client)
                .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new ArgoFault(ArgoFault.Kind.TIMED_OUT, server.name() + " did not answer within "
                    + patience.toSeconds() + " s.", late);
        } catch (ExecutionException failed) {
            throw WireFaults.of(server, failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpClient client(boolean insecure) {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).connectTimeout(connect);
        return insecure ? client.sslContext(AnyCertificate.context()).build() : client.build();
    }

    private static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
