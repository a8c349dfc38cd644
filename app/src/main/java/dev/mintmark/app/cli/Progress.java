package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.words.Wording;
import dev.mintmark.images.compare.Comparison;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Says on standard error, where that is a terminal, how far the reading of layers has come; gone when closed.
final class Progress implements AutoCloseable {

    /// Set by the launcher, and only if standard error is a terminal.
    private static final String WANTED = "MINTMARK_PROGRESS";
    private static final long FIRST_MILLIS = 300;
    private static final long EACH_MILLIS = 150;
    private static final String BACK_TO_START = "\r\u001b[K";

    private final Surroundings around;
    private final Wording wording;
    private final Supplier<Optional<Comparison.Reading>> reading;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread teller;

    private Progress(Surroundings around, Wording wording, Supplier<Optional<Comparison.Reading>> reading) {
        this.around = around;
        this.wording = wording;
        this.reading = reading;
        this.teller = Thread.ofVirtual().name("progress").unstarted(this::tell);
    }

    /// @param reading how far it is; empty while there is nothing to say
    static Progress of(Surroundings around, Wording wording, Supplier<Optional<Comparison.Reading>> reading) {
        var progress = new Progress(around, wording, reading);
        if (around.variable(WANTED).isPresent()) {
            progress.teller.start();
        }
        return progress;
    }

    private void tell() {
        try {
            var told = false;
            for (var wait = FIRST_MILLIS; !over.await(wait, TimeUnit.MILLISECONDS); wait = EACH_MILLIS) {
                var line = reading.get().map(this::line).orElse("opening…");
                around.err().print(BACK_TO_START + line);
                around.err().flush();
                told = true;
            }
            if (told) {
                around.err().print(BACK_TO_START);
                around.err().flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String line(Comparison.Reading far) {
        var bytes = far.bytesNeeded() > 0
                ? ", " + wording.size(far.bytesRead()) + " of " + wording.size(far.bytesNeeded()) : "";
        return far.layersRead() < far.layersNeeded()
                ? "reading layer " + (far.layersRead() + 1) + " of " + far.layersNeeded() + bytes : "comparing…";
    }

    @Override
    public void close() {
        over.countDown();
        try {
            teller.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
