package dev.mintmark.app.look;

import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;

/// Whether something that is no longer shown is let go, so that a window that is open for weeks stays as small as it was.
public final class Forgotten {

    private Forgotten() {}

    /// Makes something on the FX thread, and waits until the garbage collector has found that nobody holds it.
    public static void afterwards(Callable<?> made) {
        await(Headless.onFx(() -> new WeakReference<Object>(made.call())));
    }

    public static void await(WeakReference<?> gone) {
        Headless.await("nobody holds " + gone.get(), () -> {
            System.gc();
            return gone.get() == null;
        });
    }
}
