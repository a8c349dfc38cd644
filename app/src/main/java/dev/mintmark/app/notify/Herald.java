package dev.mintmark.app.notify;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells the operator: in the window while that is in front, else by the desktop, and in the window where the desktop has no
/// way. FX thread only; what blocks runs behind it.
public final class Herald {

    private final Notifier desktop;
    private final Executor fxThread;
    private final BooleanSupplier inFront;
    private final Consumer<Notification> toasts;
    private final Runnable comeForward;

    /// @param inFront     whether the operator looks at the window
    /// @param toasts      shows it in the window
    /// @param comeForward brings the window to the front
    public Herald(Notifier desktop, Executor fxThread, BooleanSupplier inFront, Consumer<Notification> toasts,
            Runnable comeForward) {
        this.desktop = desktop;
        this.fxThread = fxThread;
        this.inFront = inFront;
        this.toasts = toasts;
        this.comeForward = comeForward;
    }

    public void tell(Notification notification) {
        if (inFront.getAsBoolean()) {
            toasts.accept(notification);
            return;
        }
        Thread.ofVirtual().name("notify").start(() -> {
            try {
                switch (desktop.show(notification)) {
                    case SHOWN -> { }
                    case CHOSEN -> fxThread.execute(() -> {
                        comeForward.run();
                        notification.open().run();
                    });
                    case IMPOSSIBLE -> fxThread.execute(() -> toasts.accept(notification));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
