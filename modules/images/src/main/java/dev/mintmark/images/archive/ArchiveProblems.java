package dev.mintmark.images.archive;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.manifest.Quoted;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;

/// Says what is wrong with files that should hold images.
final class ArchiveProblems {

    private static final int MOST_LISTED = 20;

    private ArchiveProblems() {}

    /// @throws InterruptedException if the reading was only cancelled
    static ImageUnreadable unreadable(ImageName image, IOException fault) throws InterruptedException {
        if (fault instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
            Thread.interrupted();
            throw new InterruptedException();
        }
        return new ImageUnreadable(new Problem("image.archive", what(image), Shelves.reason(fault),
                "Check the path, and that the file was written completely."), fault);
    }

    static ImageUnreadable wrongFormat(ImageName image, String why, String next) {
        return new ImageUnreadable(new Problem("image.archive", what(image), why, next), null);
    }

    static ImageUnreadable wrongName(ImageName image) {
        return new ImageUnreadable(new Problem("image.name", what(image), "It is no name of such a file.",
                "Name a file that holds images."), null);
    }

    /// @param there the names of what is there
    static ImageUnreadable choose(ImageName image, String why, List<String> there) {
        var listed = there.stream().limit(MOST_LISTED).map(Quoted::of).toList();
        return new ImageUnreadable(new Problem("image.choice", what(image), why, there.isEmpty()
                ? "Name an archive that holds an image."
                : "Add one of these behind a colon: " + String.join(", ", listed)
                        + (there.size() > MOST_LISTED ? " and " + (there.size() - MOST_LISTED) + " more." : ".")),
                null);
    }

    static ImageUnreadable layerMissing(ImageName image, Digest layer, String path) {
        return new ImageUnreadable(new Problem("image.layer", "The layer " + layer + " of " + image
                + " could not be read.", "There is no " + Quoted.of(path) + ", where it should be.",
                "Write or copy the image again: this copy is not complete."), null);
    }

    static ImageUnreadable oneFileForTwo(ImageName image, Digest layer, String path) {
        return new ImageUnreadable(new Problem("image.layer", "The layer " + layer + " of " + image
                + " could not be read.", "Another layer is said to be in the same file, " + Quoted.of(path) + ".",
                "Do not trust this copy: pull or build the image again."), null);
    }

    private static String what(ImageName image) {
        return "The image " + image + " could not be read.";
    }
}
