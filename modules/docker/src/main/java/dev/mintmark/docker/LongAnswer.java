package dev.mintmark.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import dev.mintmark.images.ImageUnreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An answer that may be larger than memory, read while it comes. Ends when its reader is done, when the caller is
/// interrupted, or when the engine falls silent; an engine that only waits for a slow reader is not silent.
public final class LongAnswer implements AutoCloseable {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);
    private static final int LOOKS = 10;

    private final DockerHttpClient.Response response;
    private final Duration longestSilence;
    private volatile Thread reader;

    private LongAnswer(DockerHttpClient.Response response, Duration longestSilence) {
        this.response = response;
        this.longestSilence = longestSilence;
    }

    static LongAnswer to(EngineConnection connection, String path, Duration longestSilence)
            throws EngineFault, InterruptedException {
        return to(connection, EngineRequest.get(path), longestSilence);
    }

    public static LongAnswer to(EngineConnection connection, EngineRequest request, Duration longestSilence)
            throws EngineFault, InterruptedException {
        return new LongAnswer(connection.stream(request.within(longestSilence)), longestSilence);
    }

    /// Reads on a thread of its own, because not every socket can be interrupted, and returns when that is done.
    ///
    /// @param name of the thread
    public void read(String name, Reading reading) throws EngineFault, ImageUnreadable, InterruptedException {
        var done = new CompletableFuture<Void>();
        var body = new Body(response.getBody());
        reader = Thread.ofVirtual().name(name).start(() -> {
            try {
                reading.read(body);
                done.complete(null);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        await(done, body);
    }

    private void await(CompletableFuture<Void> done, Body body)
            throws EngineFault, ImageUnreadable, InterruptedException {
        while (true) {
            try {
                done.get(Math.max(1, longestSilence.dividedBy(LOOKS).toNanos()), TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException notYet) {
                if (body.silence().compareTo(longestSilence) > 0) {
                    throw new EngineFault(Kind.SILENT, "It sent nothing for " + longestSilence.toSeconds()
                            + " s in the middle of its answer.", notYet);
                }
            } catch (ExecutionException failed) {
                throw fault(failed.getCause());
            }
        }
    }

    private static EngineFault fault(Throwable thrown) throws ImageUnreadable, InterruptedException {
        return switch (thrown) {
            case ImageUnreadable unreadable -> throw unreadable;
            case InterruptedException interrupted -> throw interrupted;
            case Error bug -> throw bug;
            default -> EngineFaults.of(thrown);
        };
    }

    /// Hangs up, and waits until the reader has noticed.
    @Override
    public void close() {
        response.close();
        var thread = reader;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(LONGEST_GOODBYE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is done with an answer.
    @FunctionalInterface
    public interface Reading {
        void read(InputStream body) throws IOException, ImageUnreadable, InterruptedException;
    }

    /// Knows since when the engine is waited for.
    private static final class Body extends FilterInputStream {

        private static final long NOT_WAITING = Long.MIN_VALUE;

        private volatile long waitingSince = NOT_WAITING;

        private Body(InputStream body) {
            super(body);
        }

        private Duration silence() {
            var since = waitingSince;
            return since == NOT_WAITING ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
        }

        @Override
        public int read() throws IOException {
            waitingSince = System.nanoTime();
            try {
                return super.read();
            } finally {
                waitingSince = NOT_WAITING;
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            waitingSince = System.nanoTime();
            try {
                return super.read(into, offset, length);
            } finally {
                waitingSince = NOT_WAITING;
            }
        }

        /// By reading, so that it is seen.
        @Override
        public long skip(long count) throws IOException {
            var skipped = 0L;
            var nowhere = new byte[(int) Math.min(1 << 16, Math.max(1, count))];
            while (skipped < count) {
                var read = read(nowhere, 0, (int) Math.min(nowhere.length, count - skipped));
                if (read < 0) {
                    break;
                }
                skipped += read;
            }
            return skipped;
        }
    }
}
