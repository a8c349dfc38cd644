package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Run;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Carries a run to its end on a thread of its own, which nobody interrupts: a run that is merely left stays without an
/// end on record while this console lives. Who interrupts the waiting for it wants it to be aborted, and is to say why.
final class RunDrive {

    private final Rollbacks rollbacks;
    private final Plan plan;
    private final Map<String, String> overrides;
    private final Consumer<? super Run> follower;
    private final Runnable abortWanted;

    RunDrive(Rollbacks rollbacks, Plan plan, Map<String, String> overrides, Consumer<? super Run> follower,
            Runnable abortWanted) {
        this.rollbacks = rollbacks;
        this.plan = plan;
        this.overrides = Map.copyOf(overrides);
        this.follower = follower;
        this.abortWanted = abortWanted;
    }

    /// Blocks until the run is over.
    Run drive() throws RollbackRefused {
        var task = new FutureTask<>(() -> rollbacks.run(plan, overrides, follower));
        Thread.ofVirtual().name("rollback " + plan.id()).start(task);
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException wanted) {
                abortWanted.run();
            } catch (ExecutionException failed) {
                throw refusal(failed);
            }
        }
    }

    private static RollbackRefused refusal(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RollbackRefused refused -> refused;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failed.getCause());
        };
    }
}
