package dev.mintmark.schema;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Does what may wait for a stranger on a thread of its own, for so long at most. Giving up interrupts that thread,
/// which cuts its connection, because it is virtual.
final class Aside {

    private Aside() {}

    /// @throws InterruptedException at once when the caller is interrupted
    static SchemaRecord within(Duration patience, String host, Callable<SchemaRecord> work)
            throws SchemaUnreadable, InterruptedException {
        var task = new FutureTask<>(work);
        var thread = Thread.ofVirtual().name("schema " + host).start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new SchemaUnreadable(host + " did not answer within " + patience.toSeconds() + " s.",
                    "Check that it is well and can be reached from here, then plan again.", slow);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case SchemaUnreadable unreadable -> throw unreadable;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } finally {
            thread.interrupt();
        }
    }
}
