package dev.mintmark.images.compare;

import dev.mintmark.images.ImageUnreadable;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A value that is computed when it is first asked for and kept. A computation that fails or is interrupted leaves
/// nothing behind, so that it can be asked for again.
final class Lazy<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Computation<T> computation;
    private volatile T value;

    @FunctionalInterface
    interface Computation<T> {
        T compute() throws ImageUnreadable, InterruptedException;
    }

    Lazy(Computation<T> computation) {
        this.computation = computation;
    }

    /// The value, if it was computed before.
    Optional<T> known() {
        return Optional.ofNullable(value);
    }

    T get() throws ImageUnreadable, InterruptedException {
        if (value == null) {
            lock.lockInterruptibly();
            try {
                if (value == null) {
                    value = computation.compute();
                }
            } finally {
                lock.unlock();
            }
        }
        return value;
    }
}
