package dev.mintmark.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A fleet's own thread, on which time passes by a clock.
final class Life implements AutoCloseable {

    private static final long BEAT_MILLIS = 100;

    /// After a pause of the machine, time catches up in steps of this, not all at once.
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final Stage stage;
    private final InstantSource clock;
    private final Churn churn;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private Thread thread;

    Life(Stage stage, InstantSource clock, List<SimulatedSource> sources, Commands commands) {
        this.stage = stage;
        this.clock = clock;
        this.churn = new Churn(stage, sources, commands);
    }

    /// Begins to live, unless it does already.
    void start() {
        lock.lock();
        try {
            if (thread == null) {
                stage.world().within(churn::begin);
                thread = Thread.ofVirtual().name("simulated fleet").start(this::live);
            }
        } finally {
            lock.unlock();
        }
    }

    private void live() {
        lock.lock();
        try {
            while (thread != null) {
                stage.world().within(() -> {
                    var present = clock.instant();
                    var furthest = stage.world().now().plus(LONGEST_STEP);
                    stage.world().advanceTo(present.isBefore(furthest) ? present : furthest);
                });
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
            stage.world().within(churn::end);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
