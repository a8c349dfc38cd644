package dev.mintmark.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// Asks one endpoint of Spring Boot's actuator, once, and follows it nowhere.
///
/// @param user     with a password: Basic authentication; a password alone is a bearer's token
record Actuator(ActuatorAddress address, Optional<String> user, Optional<Secret> password) {

    private static final int MOST_BYTES = 8 << 20;
    private static final int DEEPEST = 32;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build()).build().reader();
    private static final String EXPOSE =
            "Expose the endpoint (management.endpoints.web.exposure.include), and check the URL.";

    /// Blocks.
    JsonNode read() throws SchemaUnreadable {
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER).build()) {
            return read(client);
        }
    }

    private JsonNode read(HttpClient client) throws SchemaUnreadable {
        try {
            var answer = client.send(request(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return document(answer, body);
            }
        } catch (IOException broken) {
            throw new SchemaUnreadable(address.host() + " cannot be reached: "
                    + Migration.plain(String.valueOf(broken.getMessage())) + ".",
                    "Check that the service runs and can be reached from here.", broken);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new SchemaUnreadable("The question was given up.", "Plan again.", cancelled);
        } finally {
            client.shutdownNow();
        }
    }

    private HttpRequest request() throws SchemaUnreadable {
        var request = HttpRequest.newBuilder(address.uri()).timeout(Duration.ofSeconds(10))
                .header("Accept", "application/json").header("User-Agent", "mintmark").GET();
        if (password.isPresent()) {
            if (!address.isPrivate()) {
                throw new SchemaUnreadable("The password for " + address.host() + " is not sent without TLS.",
                        "Configure the URL with https.", null);
            }
            request.header("Authorization", authorization(password.get()));
        }
        return request.build();
    }

    private String authorization(Secret secret) {
        return user.map(name -> "Basic " + Base64.getEncoder().encodeToString(
                (name + ":" + secret.revealed()).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> "Bearer " + secret.revealed());
    }

    private JsonNode document(HttpResponse<?> answer, InputStream body) throws IOException, SchemaUnreadable {
        switch (answer.statusCode()) {
            case 200 -> { }
            case 401, 403 -> throw new SchemaUnreadable(address.host() + " does not let us in.",
                    "Configure a user, and the variable that holds the password.", null);
            default -> throw new SchemaUnreadable(address.host() + " answered with status " + answer.statusCode() + ".",
                    EXPOSE, null);
        }
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SchemaUnreadable(address.host() + " sends more than " + MOST_BYTES + " bytes.", EXPOSE, null);
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException notJson) {
            throw new SchemaUnreadable(address.host() + " does not answer with JSON.", EXPOSE, notJson);
        }
    }
}
