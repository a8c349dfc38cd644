package dev.mintmark.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;

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
        throw refusal(status, response.getBody().readNBytes(LONGEST_REFUSAL));
    }

    /// Says why an engine refused.
    static EngineFault refusal(int status, byte[] body) {
        var said = message(body);
        if (said.contains("HTTP request to an HTTPS server")) {
            return new EngineFault(Kind.TLS, "It wants TLS, and was asked without.", null);
        }
        var kind = status == NOT_FOUND ? Kind.NOT_FOUND : status == FORBIDDEN ? Kind.PERMISSION : Kind.STATUS;
        return new EngineFault(kind, "It answered with status " + status + (said.isBlank() ? "." : ": " + said + "."),
                null);
    }

    /// Reads to the very end, so that the connection can be used again.
    static byte[] read(DockerHttpClient.Response response, TrafficMeter meter, int limit)
            throws EngineFault, IOException {
        var answer = meter.counting(response.getBody()).readNBytes(limit + 1);
        if (answer.length > limit) {
            throw new EngineFault(Kind.TOO_LARGE, "Its answer is larger than " + limit + " bytes.", null);
        }
        return answer;
    }

    /// All of an answer, whatever its status.
    static EngineAnswer whole(DockerHttpClient.Response response, TrafficMeter meter, int limit)
            throws EngineFault, IOException {
        var headers = new HashMap<String, String>();
        response.getHeaders().forEach((name, values) -> values.stream().findFirst()
                .ifPresent(value -> headers.put(name.toLowerCase(Locale.ROOT), value)));
        return new EngineAnswer(response.getStatusCode(), headers, read(response, meter, limit));
    }

    static String message(byte[] whole) {
        var body = whole.length <= LONGEST_REFUSAL ? whole : Arrays.copyOf(whole, LONGEST_REFUSAL);
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
