package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Passes one file's bytes to several readers at once, each on a virtual thread of its own. The slowest sets the pace;
/// who stops reading is passed by. Holds a few chunks for each reader and no more.
final class SharedContent implements AutoCloseable {

    private static final int CHUNKS = 4;
    private static final byte[] END = {};
    private static final long LOOK_MILLIS = 20;

    private final List<Reader> readers = new ArrayList<>();

    private static final class Reader extends InputStream {

        private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
        private final CompletableFuture<List<FileFact>> found = new CompletableFuture<>();
        private Thread thread;
        private byte[] chunk = {0};
        private int position = 1;

        @Override
        public int read() throws IOException {
            return fill() ? Byte.toUnsignedInt(chunk[position++]) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            var read = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, read);
            position += read;
            return read;
        }

        private boolean fill() throws IOException {
            if (chunk != END && position == chunk.length) {
                try {
                    chunk = chunks.take();
                    position = 0;
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    throw (IOException) new InterruptedIOException().initCause(ended);
                }
            }
            return chunk != END;
        }
    }

    /// Lets one more read, from now on.
    void show(Function<InputStream, List<FileFact>> look) {
        var reader = new Reader();
        readers.add(reader);
        reader.thread = Thread.ofVirtual().name("inspect file").start(() -> {
            try {
                reader.found.complete(look.apply(reader));
            } finally {
                reader.found.complete(List.of());
            }
        });
    }

    /// @param bytes not to be written to any more
    void pass(byte[] bytes, int length) throws IOException {
        if (length > 0) {
            pass(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
        }
    }

    /// Ends the bytes and waits for what was found.
    List<FileFact> finish() throws IOException {
        pass(END);
        var facts = new ArrayList<FileFact>();
        readers.forEach(reader -> facts.addAll(reader.found.join()));
        return facts;
    }

    @Override
    public void close() {
        readers.forEach(reader -> reader.thread.interrupt());
    }

    private void pass(byte[] chunk) throws IOException {
        for (var reader : readers) {
            try {
                while (!reader.found.isDone() && !reader.chunks.offer(chunk, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException().initCause(ended);
            }
        }
    }
}
