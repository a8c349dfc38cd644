package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.findings.FindingsModel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns now and then what findings need to know beyond the fleet: copies past their lease, and what registries still have.
final class FindingCare implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FindingCare.class);
    /// Until the fleet is seen, there is nothing to ask about.
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Wiring wiring;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile FleetSnapshot latest = FleetSnapshot.EMPTY;
    private Thread learning;

    FindingCare(Wiring wiring) {
        this.wiring = wiring;
    }

    void accept(FleetSnapshot snapshot) {
        latest = snapshot;
    }

    void begin(FindingsModel model, Executor fxThread) {
        learning = Thread.ofVirtual().name("learn for findings").start(() -> {
            try {
                var pause = FIRST;
                while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    if (wiring.findings().learn(latest, true)) {
                        fxThread.execute(model::readAgain);
                    }
                    pause = EVERY;
                }
            } catch (InterruptedException _) {
                LOG.debug("Nothing more is learnt for findings");
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        if (learning != null) {
            learning.interrupt();
        }
    }
}
