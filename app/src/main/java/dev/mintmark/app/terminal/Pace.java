package dev.mintmark.app.terminal;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/// Keeps a flood of output no faster than the window: after so many bytes, waits until the FX thread has come by.
final class Pace {

    private static final int BETWEEN = 32_768;

    private final Executor fxThread;
    private int since;

    Pace(Executor fxThread) {
        this.fxThread = fxThread;
    }

    void passed(int bytes) throws InterruptedIOException {
        since += bytes;
        if (since >= BETWEEN) {
            since = 0;
            var cameBy = new CountDownLatch(1);
            fxThread.execute(cameBy::countDown);
            try {
                cameBy.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The terminal was closed");
            }
        }
    }
}
