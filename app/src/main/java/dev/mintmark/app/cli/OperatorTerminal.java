package dev.mintmark.app.cli;

import dev.mintmark.change.inside.TerminalSize;
import java.util.function.Consumer;

/// The terminal at which the operator types.
interface OperatorTerminal {

    /// Whether our input is one.
    boolean isThere() throws InterruptedException;

    TerminalSize size() throws InterruptedException;

    /// Hands every key to us, unshown and at once, until this is closed; also when the program is told to end.
    Raw raw() throws InterruptedException;

    /// From now on this is told when its size may have changed, on any thread.
    void onResize(Consumer<OperatorTerminal> resized);

    /// A terminal that hands over every key.
    interface Raw extends AutoCloseable {

        @Override
        void close();
    }
}
