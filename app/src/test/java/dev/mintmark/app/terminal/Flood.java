package dev.mintmark.app.terminal;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// The same bytes again and again, as fast as they are read, until it is stopped.
final class Flood extends InputStream {

    final AtomicLong given = new AtomicLong();
    private final byte[] part;
    private final long most;
    private volatile boolean stopped;

    Flood(byte[] part, long most) {
        this.part = part.clone();
        this.most = most;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public int read() {
        return stopped || given.get() >= most ? -1 : part[(int) (given.getAndIncrement() % part.length)] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (stopped || given.get() >= most) {
            return -1;
        }
        var from = given.get();
        for (var at = 0; at < length; at++) {
            target[offset + at] = part[(int) ((from + at) % part.length)];
        }
        given.addAndGet(length);
        return length;
    }
}
