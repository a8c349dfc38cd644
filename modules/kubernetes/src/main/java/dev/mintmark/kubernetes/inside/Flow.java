package dev.mintmark.kubernetes.inside;

import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How much goes over one socket: asks for more only while little waits to be read, and sends only when the last piece is
/// gone. So nothing is buffered without bound, and who does not read holds the other side back.
final class Flow {

    private static final long MOST_WAITING = 1 << 20;
    private static final long STEP_MILLIS = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock sending = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private WebSocket socket;
    private long waiting;
    private boolean held;
    private boolean over;

    ReentrantLock lock() {
        return lock;
    }

    /// The rest is called under the lock, but for [#send].
    void open(WebSocket opened) {
        socket = opened;
        changed.signalAll();
    }

    void arrived(int bytes) {
        waiting += bytes;
        changed.signalAll();
    }

    void taken(int bytes) {
        waiting -= bytes;
        if (held && waiting <= MOST_WAITING / 2) {
            held = false;
            socket.request();
        }
    }

    /// A message was taken: the next may come, now or when there is room.
    void next() {
        if (over || waiting <= MOST_WAITING) {
            socket.request();
        } else {
            held = true;
        }
    }

    void end() {
        over = true;
        if (held) {
            held = false;
            // Its close may stand behind what is held back.
            socket.request();
        }
        changed.signalAll();
    }

    boolean isOver() {
        return over;
    }

    void await() throws InterruptedException {
        changed.await();
    }

    /// @return whether something changed before the time was up
    boolean await(long nanos) throws InterruptedException {
        return changed.await(nanos, TimeUnit.NANOSECONDS);
    }

    /// Sends one message, when the one before it is gone. Waits for that.
    void send(ByteBuffer message) throws IOException {
        sending.lock();
        try {
            while (true) {
                lock.lockInterruptibly();
                try {
                    if (over) {
                        throw new IOException("The other side has ended");
                    }
                    if (socket.queueSize() == 0) {
                        if (!socket.send(message)) {
                            throw new IOException("The connection broke");
                        }
                        return;
                    }
                    // Nobody tells when it is gone.
                    changed.await(STEP_MILLIS, TimeUnit.MILLISECONDS);
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            sending.unlock();
        }
    }
}
