package dev.mintmark.images.layer;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import java.io.IOException;
import java.util.Optional;

/// What to tell when a layer cannot be read.
final class LayerProblems {

    private static final String NEXT = "Fetch or build the image again, then retry.";

    private LayerProblems() {}

    static ImageUnreadable of(LayerBytes layer, IOException failed) {
        var what = "Layer " + name(layer.diffId().or(layer::blob)) + " could not be read.";
        return new ImageUnreadable(switch (failed) {
            case LayerDamaged damaged -> new Problem(damaged.code(), what, damaged.getMessage(), NEXT);
            default -> new Problem("image.layer.unread", what, "Its bytes stopped coming: "
                    + Optional.ofNullable(failed.getMessage()).orElse(failed.getClass().getSimpleName()) + ".",
                    "Check that the image's store can be reached, then retry.");
        }, failed);
    }

    static Problem neverCame(Digest diffId) {
        return new Problem("image.layer.missing", "Layer " + diffId + " could not be read.",
                "The image's store did not have it.", NEXT);
    }

    static Problem foreign(Digest diffId) {
        return new Problem("image.layer.foreign", "Layer " + diffId + " was not read.",
                "It is a foreign layer: its bytes are kept elsewhere, as those of Windows base images are.",
                "Nothing is wrong; what it holds is left out of the answer.");
    }

    private static String name(Optional<Digest> digest) {
        return digest.map(Digest::value).orElse("without a known digest");
    }
}
