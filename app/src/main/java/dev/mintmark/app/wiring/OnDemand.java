package dev.mintmark.app.wiring;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is made when it is first needed, because most commands do not need it. Thread-safe.
final class OnDemand<T> {

    private final Supplier<T> making;
    private T made;

    OnDemand(Supplier<T> making) {
        this.making = making;
    }

    synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    synchronized Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
