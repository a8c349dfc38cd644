package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "watch", description = "Watch a rollback to its end, whoever runs it. Changes nothing.")
final class RollbackWatchCommand implements Callable<Integer> {

    private static final long EACH_MILLIS = 500;

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanArgument plan;

    @Option(names = "--timeout", paramLabel = "TIME", converter = TimeSpan.class, defaultValue = "10m",
            description = "How long to watch at most. Default: ${DEFAULT-VALUE}.")
    private Duration timeout;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private AnswerOptions answer;

    RollbackWatchCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::watch);
    }

    private int watch(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var found = plan.in(wiring.rollbacks());
        if (mayMove(begun(wiring.rollbacks(), found))) {
            asking.look(wiring, found);
        }
        try {
            return new RunEnd(asking, answer).tell(followed(wiring.rollbacks(), found));
        } catch (InterruptedException left) {
            asking.note("No longer watched. Nothing of the rollback " + found.id() + " was changed by that.");
            return Exit.CANCELLED;
        }
    }

    /// Looks again and again until it is over, or there is nobody who goes on with it and nothing to wait for.
    private Run followed(Rollbacks rollbacks, Plan found) throws RollbackRefused, InterruptedException {
        var follower = new RunFollower(asking);
        var deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var run = begun(rollbacks, found);
            follower.accept(run);
            if (!mayMove(run) || System.nanoTime() >= deadline) {
                return run;
            }
            if (!run.stage().isOver() && !rollbacks.isDriven(found) && (RunWords.isSeenDone(run) || !RunWords.isTold(run))) {
                // It may have ended since it was looked at.
                var last = begun(rollbacks, found);
                sayThatNobodyGoesOn(last);
                return last;
            }
            new CountDownLatch(1).await(EACH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Also what was over before it had come: that is the one end after which it may come by itself.
    private static boolean mayMove(Run run) {
        return !run.stage().isOver() || run.stage() == Run.Stage.NOT_CONVERGED && run.doneAt().isEmpty()
                && !RunWords.isSeenDone(run);
    }

    private void sayThatNobodyGoesOn(Run run) {
        if (!run.stage().isOver() && Exit.of(run) != Exit.DONE) {
            asking.note("Nobody goes on with it: its console ended. 'mintmark rollback run " + run.plan().id()
                    + " --yes' goes on, 'mintmark rollback abort " + run.plan().id() + "' ends it.");
        }
    }

    private static Run begun(Rollbacks rollbacks, Plan plan) throws RollbackRefused {
        var run = rollbacks.look(plan).orElseThrow(() -> new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem(
                "rollback.not-begun", "The plan " + plan.id() + " cannot be watched.", "It was never begun.",
                "Begin it with 'mintmark rollback run " + plan.id() + " --yes'."), null));
        return run.stage() == Run.Stage.NOT_CONVERGED ? rollbacks.lookAgain(plan).orElse(run) : run;
    }
}
