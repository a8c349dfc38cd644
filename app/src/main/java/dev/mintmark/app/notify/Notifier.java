package dev.mintmark.app.notify;

/// A way to tell something outside of the window. Blocks.
@FunctionalInterface
public interface Notifier {

    /// How it went.
    enum Outcome {
        /// It was shown.
        SHOWN,
        /// It was shown, and the operator chose it.
        CHOSEN,
        /// There is no way to show it.
        IMPOSSIBLE
    }

    Outcome show(Notification notification) throws InterruptedException;
}
