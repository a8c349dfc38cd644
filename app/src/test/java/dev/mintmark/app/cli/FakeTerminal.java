package dev.mintmark.app.cli;

import dev.mintmark.change.inside.TerminalSize;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A terminal whose window a test resizes, and that remembers whether it was restored.
final class FakeTerminal implements OperatorTerminal {

    private final boolean there;
    private final AtomicReference<TerminalSize> size = new AtomicReference<>(new TerminalSize(100, 30));
    private volatile Consumer<OperatorTerminal> resized = _ -> { };
    private volatile boolean isRaw;
    private volatile boolean wasRaw;

    FakeTerminal(boolean there) {
        this.there = there;
    }

    void becomes(TerminalSize other) {
        size.set(other);
        resized.accept(this);
    }

    boolean isRestored() {
        return wasRaw && !isRaw;
    }

    boolean isRaw() {
        return isRaw;
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public TerminalSize size() {
        return size.get();
    }

    @Override
    public Raw raw() {
        isRaw = true;
        wasRaw = true;
        return () -> isRaw = false;
    }

    @Override
    public void onResize(Consumer<OperatorTerminal> listener) {
        resized = listener;
    }
}
