package dev.mintmark.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageUnreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Has an engine pull an image, without any credentials of ours: what it may not have, it does not get.
///
/// Public for the rooms within this room only.
public final class EnginePull {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int LONGEST_LINE = 64 << 10;

    private EnginePull() {}

    /// Returns when it is over.
    ///
    /// @return what went wrong, in the engine's words; empty if the image is there
    /// @throws EngineFault also with what the engine answers where it refuses at once
    public static String failure(EngineConnection engine, ImageReference name) throws EngineFault, InterruptedException {
        var said = new AtomicReference<>("");
        try (var answer = LongAnswer.to(engine, EngineRequest.post("/images/create?fromImage="
                + EngineQuery.encoded(name.toString())), LONGEST_SILENCE)) {
            answer.read("pull " + EngineText.line(name.toString()), body -> said.set(failure(body)));
        } catch (ImageUnreadable impossible) {
            throw new IllegalStateException(impossible);
        }
        return said.get();
    }

    /// Reads all that the engine tells, one JSON object on each line, and returns what went wrong; empty if nothing.
    private static String failure(InputStream body) throws IOException {
        var failure = "";
        var line = new ByteArrayOutputStream();
        var buffered = new BufferedInputStream(body);
        for (var one = buffered.read(); one >= 0; one = buffered.read()) {
            if (one != '\n' && line.size() < LONGEST_LINE) {
                line.write(one);
            } else if (one == '\n') {
                failure = failure.isEmpty() ? failure(line.toByteArray()) : failure;
                line.reset();
            }
        }
        return failure.isEmpty() ? failure(line.toByteArray()) : failure;
    }

    private static String failure(byte[] line) throws IOException {
        try {
            return EngineText.line(EngineText.of(EngineJson.parse(line).path("error")));
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }
}
