package dev.mintmark.kubernetes.access;

import io.fabric8.kubernetes.client.http.AsyncBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The body of an answer, to be read as it arrives, each read with a deadline. An interrupt ends the read.
///
/// Fabric8 has such a stream too, but its reads wait for ever and copy byte by byte.
final class BodyStream extends InputStream implements AsyncBody.Consumer<List<ByteBuffer>> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private final LongAdder received;
    private final Duration patience;
    private final long mostBytes;
    private long bytes;
    private AsyncBody body;
    private boolean ended;
    private Throwable failure;

    BodyStream(Duration patience, long mostBytes, LongAdder received) {
        this.patience = patience;
        this.mostBytes = mostBytes;
        this.received = received;
    }

    /// Begins to receive.
    void attach(AsyncBody from) {
        body = from;
        from.done().whenComplete((_, problem) -> end(problem));
        from.consume();
    }

    @Override
    public void consume(List<ByteBuffer> arrived, AsyncBody from) {
        lock.lock();
        try {
            for (var piece : arrived) {
                received.add(piece.remaining());
                bytes += piece.remaining();
                pieces.add(piece);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end(Throwable problem) {
        lock.lock();
        try {
            ended = true;
            failure = problem;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            var piece = awaitPiece();
            if (piece == null) {
                return -1;
            }
            var count = Math.min(length, piece.remaining());
            piece.get(into, offset, count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    private ByteBuffer awaitPiece() throws IOException {
        var left = patience.toNanos();
        var asked = false;
        while (true) {
            while (!pieces.isEmpty() && !pieces.peek().hasRemaining()) {
                pieces.remove();
            }
            if (bytes > mostBytes) {
                throw new IOException("the answer is longer than " + mostBytes + " bytes");
            }
            if (!pieces.isEmpty()) {
                return pieces.peek();
            }
            if (failure != null) {
                throw new IOException("the answer broke off", failure);
            }
            if (ended) {
                return null;
            }
            if (!asked) {
                asked = true;
                body.consume();
                continue;
            }
            if (left <= 0) {
                throw new HttpTimeoutException("no data within " + patience);
            }
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    @Override
    public void close() {
        if (body != null) {
            body.cancel();
        }
    }
}
