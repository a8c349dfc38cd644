package dev.mintmark.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// An endless stream of instance changes at a given rate, on a thread of its own, until it is closed.
///
/// Waits for watchers that cannot keep up rather than telling them faster afterwards.
public final class Load implements AutoCloseable {

    private static final int BURSTS_PER_SECOND = 100;
    private static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(1) / BURSTS_PER_SECOND;

    private final Stage stage;
    private final InstantSource clock;
    private final List<SimulatedSource> sources;
    private final int rate;
    private final Flicker flicker;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final AtomicLong changes = new AtomicLong();

    Load(Stage stage, InstantSource clock, List<SimulatedSource> sources, int rate) {
        this.stage = stage;
        this.clock = clock;
        this.sources = sources;
        this.rate = rate;
        this.flicker = new Flicker(stage);
        this.thread = Thread.ofVirtual().name("simulated load").start(this::go);
    }

    /// How many changes have been made so far.
    public long changes() {
        return changes.get();
    }

    private void go() {
        lock.lock();
        try {
            var owed = 0;
            var due = System.nanoTime();
            while (true) {
                owed += rate;
                var burst = owed / BURSTS_PER_SECOND;
                owed -= burst * BURSTS_PER_SECOND;
                stage.world().within(() -> {
                    stage.world().catchUpWith(clock.instant());
                    flicker.change(burst);
                });
                changes.addAndGet(burst);
                for (var source : sources) {
                    source.awaitEase();
                }
                due = Math.max(due + BURST_NANOS, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
                ended.awaitNanos(due - System.nanoTime());
            }
        } catch (InterruptedException _) {
            // Closed: there is nobody left to tell.
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
