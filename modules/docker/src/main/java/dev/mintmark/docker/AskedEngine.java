package dev.mintmark.docker;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// An engine that is being asked for an image. An image that comes too late is closed again.
final class AskedEngine {

    private final Thread thread;
    private final CompletableFuture<OpenImage> image;
    private boolean isTaken;

    private AskedEngine(Thread thread, CompletableFuture<OpenImage> image) {
        this.thread = thread;
        this.image = image;
    }

    static AskedEngine ask(DockerImages engine, ImageName name, Optional<Platform> platform) {
        var image = new CompletableFuture<OpenImage>();
        var thread = Thread.ofVirtual().name(engine + " image").start(() -> {
            try {
                var opened = engine.open(name, platform);
                if (!image.complete(opened)) {
                    opened.close();
                }
            } catch (ImageUnreadable | InterruptedException | RuntimeException | Error none) {
                image.completeExceptionally(none);
            }
        });
        return new AskedEngine(thread, image);
    }

    /// Waits for the image, and hands it to the caller.
    OpenImage answer() throws ExecutionException, InterruptedException {
        var opened = image.get();
        isTaken = true;
        return opened;
    }

    void noLongerNeeded() {
        thread.interrupt();
        if (!isTaken && !image.cancel(false) && image.state() == Future.State.SUCCESS) {
            image.join().close();
        }
    }
}
