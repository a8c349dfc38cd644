package dev.mintmark.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads HTTP answers with a limit, and tells refusals from answers.
final class EngineAnswers {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_REFUSAL = 8192;

    private EngineAnswers() {}

    static void check(DockerHttpClient.Response response) throws EngineFault, IOException {
        var status = response.getStatusCode();
        if (status >= OK && status < REDIRECT) {
            return;
        }
        var said = message(response.getBody().readNBytes(LONGEST_REFUSAL));
        if (said.contains("HTTP request to an HTTPS server")) {
            throw new EngineFault(Kind.TLS, "It wants TLS, and was asked without.", null);
        }
        var kind = status == NOT_FOUND ? Kind.NOT_FOUND : status == FORBIDDEN ? Kind.PERMISSION : Kind.STATUS;
        throw new EngineFault(kind, "It answered with status " + status + (said.isBlank() ? "." : ": " + said + "."),
                null);
    }

    /// Reads to the very end, so that the connection can be used again.
    static byte[] read(DockerHttpClient.Response response, TrafficMeter meter, int limit)
            throws EngineFault, IOException {
        var answer = meter.counting(response.getBody()).readNBytes(limit + 1);
        if (answer.length > limit) {
            throw new EngineFault(Kind.STATUS, "Its answer is larger than " + limit + " bytes.", null);
        }
        return answer;
    }

    private static String message(byte[] body) {
        try {
            var json = EngineJson.parse(body);
            if (json.hasNonNull("message")) {
                return EngineText.line(EngineText.of(json.path("message")));
            }
        } catch (JsonProcessingException notJson) {
            // Said in plain text or HTML, then.
        } catch (IOException impossible) {
            return "";
        }
        return EngineText.line(new String(body, StandardCharsets.UTF_8));
    }
}
