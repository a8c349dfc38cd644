package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.EngineFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Takes copies away, and asks until they are gone.
final class CopyEnding {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private final CopyEngine engine;

    CopyEnding(CopyEngine engine) {
        this.engine = engine;
    }

    CopyEnd end(CopyId id) throws InterruptedException {
        try {
            var container = engine.container(CopyName.of(id));
            if (container.isEmpty()) {
                return new CopyEnd.Confirmed(engine.clock().ours());
            }
            var copy = container.flatMap(CopyContainer::of);
            return copy.isPresent() ? end(copy.get())
                    : new CopyEnd.NotConfirmed(CopyProblems.notGone(id, "There is a container "
                            + CopyName.of(id) + " that is no debug copy, so it was not touched."));
        } catch (EngineFault fault) {
            return new CopyEnd.NotConfirmed(CopyProblems.notGone(id, fault.getMessage()));
        }
    }

    CopyEnd end(CopyContainer copy) throws EngineFault, InterruptedException {
        var began = System.nanoTime();
        var isThere = engine.remove(copy.container());
        while (isThere) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                return new CopyEnd.NotConfirmed(CopyProblems.notGone(copy.id(), "The engine was told to remove it "
                        + LONGEST.toSeconds() + " s ago, and still shows it."));
            }
            isThere = engine.container(copy.container()).isPresent();
            if (isThere) {
                pause(BETWEEN);
            }
        }
        return new CopyEnd.Confirmed(engine.clock().ours());
    }

    /// Takes away what a launch may have made, although its caller is in a hurry. What cannot be taken away has its end
    /// within it.
    ///
    /// @param mayCome how long it may yet turn up, because the engine was not heard out when it was asked to make it
    void takeAway(CopyId id, Duration mayCome) {
        var isInterrupted = Thread.interrupted();
        try {
            var began = System.nanoTime();
            var made = Optional.<CopyContainer>empty();
            do {
                made = engine.container(CopyName.of(id)).flatMap(CopyContainer::of);
                if (made.isPresent()) {
                    end(made.get());
                } else {
                    pause(BETWEEN);
                }
            } while (made.isEmpty() && System.nanoTime() - began < mayCome.toNanos());
        } catch (EngineFault unreachable) {
            // Nothing more can be done from here.
        } catch (InterruptedException again) {
            isInterrupted = true;
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
