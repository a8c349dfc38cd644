package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What real engines answered, kept as files, and answers written out in a test.
final class Fixtures {

    private Fixtures() {}

    /// Recorded from Docker 20.10: a Compose-labelled container whose image is in two repositories.
    static JsonNode recorded(String name) throws IOException {
        try (var file = Fixtures.class.getResourceAsStream(name + ".json")) {
            return EngineJson.parse(file.readAllBytes());
        }
    }

    static JsonNode json(String text) throws IOException {
        return EngineJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
