package dev.mintmark.app.wiring;

import static java.util.Objects.requireNonNull;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Two images, opened at the same time: both are open, or none.
record OpenPair(OpenImage from, OpenImage to) {

    /// Blocks.
    ///
    /// @param from names of one image, in order of preference; one at least
    /// @throws ImageUnreadable of the first that cannot be opened; if neither can, the second is suppressed in it
    static OpenPair of(ImageStore images, List<ImageName> from, List<ImageName> to, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException {
        var opening = List.of(open(images, from, platform), open(images, to, platform));
        OpenImage first = null;
        OpenImage second = null;
        try {
            Optional<ImageUnreadable> refused = Optional.empty();
            try {
                first = opening.getFirst().get();
            } catch (ExecutionException failed) {
                refused = Optional.of(refusal(failed.getCause()));
            }
            try {
                second = opening.getLast().get();
            } catch (ExecutionException failed) {
                var also = refusal(failed.getCause());
                refused.ifPresent(earlier -> earlier.addSuppressed(also));
                refused = refused.or(() -> Optional.of(also));
            }
            if (refused.isPresent()) {
                throw refused.get();
            }
            var pair = new OpenPair(first, second);
            first = null;
            second = null;
            return pair;
        } finally {
            close(first);
            close(second);
            opening.forEach(Opening::giveUp);
        }
    }

    private static Opening open(ImageStore images, List<ImageName> names, Optional<Platform> platform) {
        var opening = new Opening(() -> first(images, names, platform));
        opening.thread = Thread.ofVirtual().name("open " + names.getFirst()).start(opening);
        return opening;
    }

    /// Of several names that lead nowhere, the first says why: it is the one that people know.
    private static OpenImage first(ImageStore images, List<ImageName> names, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException {
        ImageUnreadable refused = null;
        for (var name : names) {
            try {
                return images.open(name, platform);
            } catch (ImageUnreadable unreadable) {
                refused = refused == null ? unreadable : refused;
            }
        }
        throw requireNonNull(refused, "An image has a name");
    }

    private static void close(OpenImage image) {
        if (image != null) {
            image.close();
        }
    }

    private static ImageUnreadable refusal(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case ImageUnreadable unreadable -> unreadable;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException(cause);
        };
    }

    /// An image being opened, which is closed again if nobody takes it.
    private static final class Opening extends FutureTask<OpenImage> {

        private Thread thread;

        Opening(Callable<OpenImage> opening) {
            super(opening);
        }

        /// Who was taken is done already, and nothing happens.
        void giveUp() {
            if (!isDone()) {
                thread.interrupt();
                Thread.ofVirtual().name("close what was opened too late").start(this::closeLate);
            }
        }

        private void closeLate() {
            try {
                get().close();
            } catch (ExecutionException | InterruptedException _) {
                // It was never opened.
            }
        }
    }
}
