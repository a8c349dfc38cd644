package dev.mintmark.simulator;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A fleet's own thread, on which time passes by a clock.
final class Life implements AutoCloseable {

    private static final long BEAT_MILLIS = 100;

    private final Stage stage;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private Thread thread;

    Life(Stage stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /// Begins to live, unless it does already.
    void start() {
        lock.lock();
        try {
            if (thread == null) {
                thread = Thread.ofVirtual().name("simulated fleet").start(this::live);
            }
        } finally {
            lock.unlock();
        }
    }

    private void live() {
        lock.lock();
        try {
            while (thread == Thread.currentThread()) {
                stage.world().within(() -> stage.world().catchUpWith(clock.instant()));
                ended.await(BEAT_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            thread = null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            thread = null;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
