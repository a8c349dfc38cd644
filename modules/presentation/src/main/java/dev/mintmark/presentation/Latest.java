package dev.mintmark.presentation;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Carries values from any thread to the FX thread, skipping those that were overtaken before they could be shown.
///
/// However fast snapshots arrive, at most one is waiting to be drawn. The value is taken before it is shown, so one that
/// arrives while `show` runs is shown next, and a `show` that throws loses its own value only. If the FX thread refuses
/// work (the window has gone), the refusal reaches the caller and the next value is offered anew.
public final class Latest<T> implements Consumer<T> {

    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Executor fxThread;
    private final Consumer<? super T> show;

    public Latest(Executor fxThread, Consumer<? super T> show) {
        this.fxThread = requireNonNull(fxThread, "fxThread");
        this.show = requireNonNull(show, "show");
    }

    @Override
    public void accept(T value) {
        requireNonNull(value, "value");
        if (waiting.getAndSet(value) != null) {
            return;
        }
        try {
            fxThread.execute(this::showWaiting);
        } catch (RuntimeException | Error refused) {
            waiting.set(null);
            throw refused;
        }
    }

    private void showWaiting() {
        var value = waiting.getAndSet(null);
        if (value != null) {
            show.accept(value);
        }
    }
}
