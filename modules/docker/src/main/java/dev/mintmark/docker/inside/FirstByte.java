package dev.mintmark.docker.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A stream whose first byte can be waited for without taking it, and whose end is told. For one reader.
final class FirstByte extends InputStream {

    private final InputStream stream;
    private final CountDownLatch end = new CountDownLatch(1);
    private CompletableFuture<Integer> first;

    FirstByte(InputStream stream) {
        this.stream = stream;
    }

    /// Is released when the stream has ended.
    CountDownLatch end() {
        return end;
    }

    /// Whether there is something to read, be it the end, before patience is at its end.
    ///
    /// @param name of the thread that waits for it
    boolean await(String name, Duration patience) throws InterruptedException {
        if (first == null) {
            var waiting = new CompletableFuture<Integer>();
            first = waiting;
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    waiting.complete(stream.read());
                } catch (IOException broken) {
                    waiting.completeExceptionally(broken);
                }
            });
        }
        try {
            first.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException broken) {
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    /// Whether it ended before it began; only after it was waited for.
    boolean isEmpty() {
        return first != null && first.isDone() && !first.isCompletedExceptionally() && first.join() < 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var isOver = true;
        try {
            var count = first == null ? stream.read(into, offset, length) : first(into, offset);
            isOver = count < 0;
            return count;
        } finally {
            if (isOver) {
                end.countDown();
            }
        }
    }

    private int first(byte[] into, int offset) throws IOException {
        try {
            var one = first.get();
            if (one < 0) {
                return -1;
            }
            first = null;
            into[offset] = (byte) (int) one;
            return 1;
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause().getMessage(), broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }

    @Override
    public int available() throws IOException {
        return first == null ? stream.available() : first.isDone() ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
