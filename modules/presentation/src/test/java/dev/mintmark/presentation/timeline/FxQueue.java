package dev.mintmark.presentation.timeline;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the FX thread: the test's own thread does what was handed over, when the test waits.
public final class FxQueue implements Executor {

    private static final long PATIENCE_SECONDS = 20;
    private static final long ASK_AGAIN_MILLIS = 20;

    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        work.add(task);
    }

    /// Does what comes until this holds, asked after each task and now and then.
    public void await(String expectation, BooleanSupplier holds) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!holds.getAsBoolean()) {
                var task = work.poll(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                } else if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError("Never came true: " + expectation);
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
