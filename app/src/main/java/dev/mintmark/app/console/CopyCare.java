package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopiesListener;
import dev.mintmark.change.copy.CopiesWatch;
import dev.mintmark.domain.workload.SourceId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds where copies can be made, sweeps what is past its lease, and watches, all of it behind the first frame.
final class CopyCare {

    private static final Logger LOG = LoggerFactory.getLogger(CopyCare.class);

    private final Wiring wiring;
    private final InstantSource clock;
    private volatile List<SourceId> places = List.of();
    private Thread beginning;
    private CopiesWatch watch;

    CopyCare(Wiring wiring, InstantSource clock) {
        this.wiring = wiring;
        this.clock = clock;
    }

    /// Where copies can be made, as far as it is known yet.
    List<SourceId> places() {
        return places;
    }

    /// @param ready told on the FX thread when the places are known
    void begin(CopiesListener listener, Executor fxThread, Runnable ready) {
        beginning = Thread.ofVirtual().name("find copies").start(() -> {
            var service = wiring.copies();
            places = service.places();
            fxThread.execute(ready);
            synchronized (this) {
                watch = new CopiesWatch(service, clock);
            }
            watch.listen(listener);
            watch.start();
            try {
                var report = service.sweep();
                LOG.info("Swept {} copies, {} places do not answer", report.swept().size(), report.silent().size());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    synchronized void close() {
        if (beginning != null) {
            beginning.interrupt();
        }
        if (watch != null) {
            watch.close();
        }
    }
}
