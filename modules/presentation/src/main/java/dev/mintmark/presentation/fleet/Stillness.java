package dev.mintmark.presentation.fleet;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Whether rows have to keep their places, because the operator is about to act on one of them.
///
/// They do while the pointer is over the table, and for five seconds after a row was chosen by key. FX thread only.
public final class Stillness {

    static final Duration AFTER_KEY = Duration.ofSeconds(5);

    private final LongSupplier nanoTime;
    private boolean pointing;
    private boolean touched;
    private long touchedAt;

    public Stillness(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public void pointing(boolean over) {
        pointing = over;
    }

    public void touched() {
        touched = true;
        touchedAt = nanoTime.getAsLong();
    }

    public boolean isWanted() {
        return pointing || touched && nanoTime.getAsLong() - touchedAt < AFTER_KEY.toNanos();
    }
}
