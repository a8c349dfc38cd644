package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Reads a stream on a virtual thread of its own, a few chunks ahead of who looks at them: while a layer is
/// decompressed, what came before is hashed and looked into. Holds those chunks and no more.
///
/// Each chunk is its taker's until the next one is taken. To be taken and closed by one thread.
final class ReadAhead implements AutoCloseable {

    private static final int CHUNKS = 4;
    private static final int CHUNK_SIZE = 1 << 17;

    /// @param length how many bytes of it are filled; 0 behind the last
    /// @param stored how many stored bytes had come when it was filled
    record Chunk(byte[] bytes, int length, long stored) {}

    private final InputStream source;
    private final StoredBytes stored;
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(CHUNKS);
    /// With room for the end, which so can always be told.
    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS + 1);
    private final FutureTask<Void> reading = new FutureTask<>(this::read);
    private final Thread thread;
    private Chunk taken = new Chunk(new byte[CHUNK_SIZE], 0, 0);
    private boolean ended;
    private volatile boolean closed;

    /// Begins to read. From now on until it is closed the stream is this one's.
    ReadAhead(InputStream source, StoredBytes stored) {
        this.source = source;
        this.stored = stored;
        for (var chunk = 1; chunk < CHUNKS; chunk++) {
            free.add(new byte[CHUNK_SIZE]);
        }
        thread = Thread.ofVirtual().name("inflate layer").start(reading);
    }

    /// The next bytes; none at the end.
    Chunk next() throws IOException {
        try {
            if (!ended) {
                free.put(taken.bytes());
                taken = full.take();
                ended = taken.length() == 0;
            }
            if (ended) {
                reading.get();
            }
            return taken;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(cancelled);
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        }
    }

    private Void read() throws IOException, InterruptedException {
        try {
            for (var length = 1; length > 0;) {
                var chunk = free.take();
                length = fill(chunk);
                if (length > 0) {
                    full.put(new Chunk(chunk, length, stored.count()));
                }
            }
            return null;
        } finally {
            full.add(new Chunk(new byte[0], 0, stored.count()));
        }
    }

    private int fill(byte[] chunk) throws IOException {
        var length = 0;
        for (var read = 0; read >= 0 && length < chunk.length && !closed; length += Math.max(0, read)) {
            read = source.read(chunk, length, chunk.length - length);
        }
        return closed ? 0 : length;
    }

    private static IOException thrown(Throwable cause) {
        return switch (cause) {
            case IOException broken -> broken;
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException(cause);
        };
    }

    /// Returns when the stream is no longer read. Interrupts its reading only if this thread is interrupted: to
    /// interrupt the reading of one layer closes the archive that others are in.
    @Override
    public void close() {
        closed = true;
        free.offer(taken.bytes());
        var interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            if (interrupted) {
                thread.interrupt();
            }
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
