package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EnginePull;
import dev.mintmark.docker.EngineText;
import dev.mintmark.domain.image.ImageReference;
import java.util.regex.Pattern;

/// Has an engine pull an image, without any credentials of ours: what it may not have, it does not get.
final class ImagePull {

    private static final Pattern ID = Pattern.compile("(?:sha256:)?[0-9a-f]{12,64}");

    private ImagePull() {}

    /// Whether this may name an image.
    static boolean isReference(String text) {
        return ID.matcher(text).matches() || ImageReference.parse(text).isPresent();
    }

    /// Returns when the image is there.
    static void pull(CopyEngine engine, String reference) throws CopyRefused, EngineFault, InterruptedException {
        var name = ImageReference.parse(reference).filter(_ -> !ID.matcher(reference).matches())
                .orElseThrow(() -> refused(reference, "The engine does not have it, and an ID cannot be pulled."));
        String failure;
        try {
            failure = EnginePull.failure(engine.connection(), name);
        } catch (EngineFault fault) {
            if (fault.isAnswer()) {
                throw refused(reference, fault.getMessage());
            }
            throw fault;
        }
        if (!failure.isEmpty()) {
            throw refused(reference, "The engine said: " + failure + ".");
        }
    }

    private static CopyRefused refused(String reference, String why) {
        return CopyProblems.notLaunched("copy.pull", "The image " + EngineText.line(reference)
                + " could not be pulled. " + why, "Pull it on that engine with your own login, then launch again.");
    }
}
