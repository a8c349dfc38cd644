package dev.mintmark.docker.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineJson;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import dev.mintmark.docker.LongAnswer;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageUnreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// Has an engine pull an image, without any credentials of ours: what it may not have, it does not get.
final class ImagePull {

    private static final Pattern ID = Pattern.compile("(?:sha256:)?[0-9a-f]{12,64}");
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int LONGEST_LINE = 64 << 10;

    private ImagePull() {}

    /// Whether this may name an image.
    static boolean isReference(String text) {
        return ID.matcher(text).matches() || ImageReference.parse(text).isPresent();
    }

    /// Returns when the image is there.
    static void pull(CopyEngine engine, String reference) throws CopyRefused, EngineFault, InterruptedException {
        var name = ImageReference.parse(reference).filter(_ -> !ID.matcher(reference).matches())
                .orElseThrow(() -> refused(reference, "The engine does not have it, and an ID cannot be pulled."));
        var said = new AtomicReference<>("");
        try (var answer = LongAnswer.to(engine.connection(), EngineRequest.post("/images/create?fromImage="
                + EngineQuery.encoded(name.toString())), LONGEST_SILENCE)) {
            answer.read("pull " + EngineText.line(reference), body -> said.set(failure(body)));
        } catch (ImageUnreadable impossible) {
            throw new CopyRefused(impossible.problem(), impossible);
        } catch (EngineFault fault) {
            if (fault.isAnswer()) {
                throw refused(reference, fault.getMessage());
            }
            throw fault;
        }
        if (!said.get().isEmpty()) {
            throw refused(reference, "The engine said: " + said.get() + ".");
        }
    }

    private static CopyRefused refused(String reference, String why) {
        return CopyProblems.notLaunched("copy.pull", "The image " + EngineText.line(reference)
                + " could not be pulled. " + why, "Pull it on that engine with your own login, then launch again.");
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
