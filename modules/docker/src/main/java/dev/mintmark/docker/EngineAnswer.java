package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an engine answered, whatever the status: a refusal is an answer too.
///
/// @param headers by name in small letters, the first of each
public record EngineAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int REDIRECT = 300;

    public EngineAnswer {
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
    }

    /// Whether it was done, or was so already.
    public boolean isDone() {
        return status >= OK && status < REDIRECT || status == NOT_MODIFIED;
    }

    public boolean is(int expected) {
        return status == expected;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The body as a tree.
    public JsonNode json() throws EngineFault {
        try {
            return EngineJson.parse(body);
        } catch (JsonProcessingException unreadable) {
            throw new EngineFault(Kind.NOT_JSON, "Its answer is not JSON: "
                    + EngineText.line(unreadable.getOriginalMessage()) + ".", unreadable);
        } catch (IOException impossible) {
            throw new EngineFault(Kind.NOT_JSON, "Its answer could not be read.", impossible);
        }
    }

    /// What the engine says of its refusal, in its own words, on one line.
    public String message() {
        return EngineAnswers.message(body);
    }

    /// This answer if it was done.
    ///
    /// @throws EngineFault saying what the engine said, if not
    public EngineAnswer done() throws EngineFault {
        if (!isDone()) {
            throw EngineAnswers.refusal(status, body);
        }
        return this;
    }
}
