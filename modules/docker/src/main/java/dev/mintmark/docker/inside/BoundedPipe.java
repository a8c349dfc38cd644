package dev.mintmark.docker.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Hands bytes from one thread to another, and makes the first wait while the second does not take them.
///
/// Unlike the JDK's piped streams it does not ask whether the other thread is alive, nor looks again every second.
final class BoundedPipe extends InputStream {

    private static final int CAPACITY = 1 << 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] bytes = new byte[CAPACITY];
    private int from;
    private int count;
    private boolean isOver;
    private boolean isUnwanted;
    private IOException failure;

    /// Waits until all of it was taken in. What nobody wants any longer is dropped.
    void write(byte[] source, int offset, int length) throws InterruptedIOException {
        var at = offset;
        lock.lock();
        try {
            while (at < offset + length && !isUnwanted) {
                while (count == CAPACITY && !isUnwanted) {
                    await();
                }
                var free = (from + count) % CAPACITY;
                var step = Math.min(Math.min(CAPACITY - count, CAPACITY - free), offset + length - at);
                System.arraycopy(source, at, bytes, free, step);
                at += step;
                count += step;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more comes.
    ///
    /// @param why it broke off; null if it came to its end
    void end(IOException why) {
        lock.lock();
        try {
            isOver = true;
            failure = why;
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
            while (count == 0 && !isOver && !isUnwanted) {
                await();
            }
            if (isUnwanted) {
                throw new IOException("Closed");
            }
            if (count == 0 && failure != null) {
                throw new IOException(failure.getMessage(), failure);
            }
            return count == 0 ? -1 : take(into, offset, length);
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] into, int offset, int length) {
        var step = Math.min(Math.min(count, CAPACITY - from), length);
        System.arraycopy(bytes, from, into, offset, step);
        from = (from + step) % CAPACITY;
        count -= step;
        changed.signalAll();
        return step;
    }

    @Override
    public int available() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isUnwanted = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await() throws InterruptedIOException {
        try {
            changed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }
}
