package dev.mintmark.kubernetes.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/// What arrives on one channel of a socket, to be read as it comes. An interrupt ends a read.
final class ChannelStream extends InputStream {

    private final Flow flow;
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private boolean abandoned;

    ChannelStream(Flow flow) {
        this.flow = flow;
    }

    /// Takes what arrived; only under the flow's lock.
    void add(ByteBuffer piece) {
        if (!abandoned && piece.hasRemaining()) {
            pieces.add(piece);
            flow.arrived(piece.remaining());
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
        flow.lock().lock();
        try {
            while (pieces.isEmpty()) {
                if (abandoned || flow.isOver()) {
                    return -1;
                }
                flow.await();
            }
            var piece = pieces.peek();
            var count = Math.min(length, piece.remaining());
            piece.get(into, offset, count);
            if (!piece.hasRemaining()) {
                pieces.remove();
            }
            flow.taken(count);
            return count;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            flow.lock().unlock();
        }
    }

    @Override
    public int available() {
        flow.lock().lock();
        try {
            return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
        } finally {
            flow.lock().unlock();
        }
    }

    /// Nobody reads this any longer: what comes is thrown away, and holds nothing back.
    @Override
    public void close() {
        flow.lock().lock();
        try {
            abandoned = true;
            pieces.forEach(piece -> flow.taken(piece.remaining()));
            pieces.clear();
        } finally {
            flow.lock().unlock();
        }
    }
}
