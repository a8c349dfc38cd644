package dev.mintmark.registry;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// An image of a registry. Reads several layers at a time, the largest first, each over a connection of its own.
final class RegistryImage implements OpenImage {

    private final ImageDescription description;
    private final Distribution distribution;
    private final Semaphore lanes;
    private volatile boolean closed;

    /// @param lanes how many layers may be read from this registry at once, by all its images
    RegistryImage(ImageDescription description, Distribution distribution, Semaphore lanes) {
        this.description = description;
        this.distribution = distribution;
        this.lanes = lanes;
    }

    @Override
    public ImageDescription description() {
        return description;
    }

    @Override
    public void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException {
        if (closed) {
            throw new IllegalStateException("This image was closed: " + description.name());
        }
        var wanted = new LinkedHashMap<Digest, ImageLayer>();
        description.layers().stream().filter(layer -> !layer.foreign() && diffIds.contains(layer.diffId()))
                .sorted(Comparator.comparingLong((ImageLayer layer) -> layer.size().orElse(0)).reversed())
                .forEach(layer -> wanted.putIfAbsent(layer.diffId(), layer));
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("registry layer ", 0).factory())) {
            readAll(wanted.values(), sink, threads);
        }
    }

    /// The first failure stops the others.
    private void readAll(Collection<ImageLayer> layers, LayerSink sink, ExecutorService threads)
            throws ImageUnreadable, InterruptedException {
        var done = new ExecutorCompletionService<Void>(threads);
        for (var layer : layers) {
            done.submit(() -> {
                read(layer, sink);
                return null;
            });
        }
        try {
            for (var count = 0; count < layers.size(); count++) {
                done.take().get();
            }
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case ImageUnreadable unreadable -> throw unreadable;
                case InterruptedException cancelled -> throw cancelled;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void read(ImageLayer layer, LayerSink sink) throws ImageUnreadable, InterruptedException {
        var blob = layer.blob().orElseThrow();
        var size = layer.size().orElseThrow();
        lanes.acquire();
        var bytes = distribution.blob(blob, size);
        try (bytes) {
            sink.take(new LayerBytes(Optional.of(layer.diffId()), Optional.of(blob), OptionalLong.of(size), bytes,
                    Optional.empty()));
        } catch (ImageUnreadable unreadable) {
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled while reading the layer " + blob);
            }
            throw because(bytes, blob, unreadable);
        } finally {
            lanes.release();
        }
        if (bytes.fault().isPresent()) {
            throw because(bytes, blob, null);
        }
    }

    /// What the sink makes of a stream that broke is less than what the registry did.
    private ImageUnreadable because(BlobStream bytes, Digest blob, ImageUnreadable sink) {
        return bytes.fault().map(fault -> RegistryProblems.layer(description.name(), blob, fault)).orElse(sink);
    }

    @Override
    public void close() {
        closed = true;
    }
}
