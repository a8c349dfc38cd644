package dev.mintmark.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Makes Ctrl+C an interrupt of the command, which then cleans up, instead of an end in the middle of something.
final class Cancelling implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private Cancelling(Thread command) {
        hook = Thread.ofPlatform().name("cancel").unstarted(() -> {
            command.interrupt();
            try {
                over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// From now on the calling thread is interrupted when the program is told to end.
    static Cancelling here() {
        var cancelling = new Cancelling(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(cancelling.hook);
        return cancelling;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program ends already, and the hook has done its work.
        }
    }
}
