package dev.mintmark.change.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/// Bytes from one thread to another. Holds its writer back when nobody reads, and never knows which threads they are,
/// unlike the pipes of `java.io`.
final class BytePipe {

    private static final int ROOM = 1 << 16;

    private final byte[] ring = new byte[ROOM];
    private int start;
    private int filled;
    private boolean closed;
    private boolean abandoned;

    private final InputStream reader = new InputStream() {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return take(into, offset, length);
        }

        @Override
        public int available() {
            return waiting();
        }

        @Override
        public void close() {
            abandon();
        }
    };

    private final OutputStream writer = new OutputStream() {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            for (var at = 0; at < length; at++) {
                put(from[offset + at]);
            }
        }

        @Override
        public void close() {
            end();
        }
    };

    InputStream reader() {
        return reader;
    }

    OutputStream writer() {
        return writer;
    }

    /// No more will be written.
    synchronized void end() {
        closed = true;
        notifyAll();
    }

    private synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    private synchronized int waiting() {
        return filled;
    }

    private synchronized void put(byte value) throws IOException {
        while (filled == ROOM && !closed && !abandoned) {
            await();
        }
        if (closed || abandoned) {
            throw new IOException("Nobody reads this any longer");
        }
        ring[(start + filled) % ROOM] = value;
        filled++;
        notifyAll();
    }

    private synchronized int take(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (filled == 0 && !closed && !abandoned) {
            await();
        }
        if (filled == 0 || abandoned) {
            return -1;
        }
        var count = Math.min(length, filled);
        for (var at = 0; at < count; at++) {
            into[offset + at] = ring[start];
            start = (start + 1) % ROOM;
        }
        filled -= count;
        notifyAll();
        return count;
    }

    private void await() throws InterruptedIOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
