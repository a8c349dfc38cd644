package dev.mintmark.fleet.watch;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches one source for as long as it is wanted, and comes back to it after each loss: soon at first, then ever more
/// rarely, never at the same moment as everybody else.
final class Watcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /// A source that was heard for this long before it was lost is asked again as soon as at first.
    private static final Duration PROOF_OF_HEALTH = Duration.ofMinutes(1);

    private final Source source;
    private final InstantSource clock;
    private final Observer observer;
    private final Semaphore hurry = new Semaphore(0);
    private final Thread thread;

    Watcher(Source source, InstantSource clock, Observer observer) {
        this.source = source;
        this.clock = clock;
        this.observer = observer;
        this.thread = Thread.ofVirtual().name(source.id() + " watch").start(this::watch);
    }

    Source source() {
        return source;
    }

    void retryNow() {
        hurry.release();
    }

    private void watch() {
        var losses = 0;
        try {
            while (true) {
                var began = System.nanoTime();
                var problem = watchUntilLost();
                observer.observe(new Observation.Lost(source.id(), clock.instant(), problem));
                losses = System.nanoTime() - began > PROOF_OF_HEALTH.toNanos() ? 0 : losses + 1;
                if (hurry.tryAcquire(pause(losses), TimeUnit.MILLISECONDS)) {
                    hurry.drainPermits();
                }
            }
        } catch (InterruptedException wanted) {
            LOG.debug("{} is no longer watched", source.id());
        }
    }

    private Problem watchUntilLost() throws InterruptedException {
        try {
            source.watch(observer);
            throw new IllegalStateException("watch() of " + source.id() + " returned");
        } catch (SourceUnavailable lost) {
            LOG.info("{} is lost: {}", source.id(), lost.getMessage(), lost.getCause());
            return lost.problem();
        } catch (RuntimeException bug) {
            LOG.error("{} is lost by a fault of ours [fleet.source]", source.id(), bug);
            return new Problem("fleet.source", source.id() + " can no longer be watched.",
                    "Mintmark failed at it: " + bug + ".", "It is tried again; please report the log entry.");
        }
    }

    private static long pause(int losses) {
        var longest = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(losses, 10));
        return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
