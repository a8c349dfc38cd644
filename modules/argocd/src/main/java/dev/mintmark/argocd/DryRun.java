package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Waits for the end of a dry run, which Argo CD carries out as an operation like any other.
final class DryRun {

    private static final long BETWEEN_MILLIS = 250;

    private final Ground ground;
    private final ArgoCalls calls;
    private final Duration patience;

    DryRun(Ground ground, ArgoCalls calls, Duration patience) {
        this.ground = ground;
        this.calls = calls;
        this.patience = patience;
    }

    Accepted await(Step step, Predicate<ArgoOperation> own) throws RollbackRefused, InterruptedException {
        var started = System.nanoTime();
        var never = new CountDownLatch(1);
        while (System.nanoTime() - started < patience.toNanos()) {
            var application = ground.application(step);
            var latest = application.latestOperation().filter(ArgoOperation::isDryRun).filter(own);
            if (application.occupying().isEmpty() && latest.isPresent()) {
                return judged(step, application, latest.get());
            }
            never.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
        }
        throw late(step);
    }

    private static Accepted judged(Step step, Application application, ArgoOperation operation) throws RollbackRefused {
        if (operation.hasSucceeded()) {
            return new Accepted("Argo CD's dry run of application " + application.title() + " succeeded at "
                    + Spoken.shortRevision(operation.reached()) + ".", false);
        }
        throw ArgoProblems.failed("dry-run-failed", Ground.undone(step), "Argo CD's dry run ended as "
                + operation.phase()
                + ": " + operation.message() + ".", "Mend what it names, then rehearse again.");
    }

    private RollbackRefused late(Step step) throws RollbackRefused, InterruptedException {
        var name = ground.name(step);
        try {
            calls.terminate(name);
        } catch (ArgoFault over) {
            // It ended meanwhile, or cannot be ended; either way the answer is that it was not seen to end in time.
            return ArgoProblems.failed("dry-run-late", Ground.undone(step), "Argo CD's dry run was not over within "
                    + patience.toSeconds() + " s, and could not be terminated: " + over.why(),
                    "Look at it: argocd app get " + name.title() + " --show-operation.");
        }
        return ArgoProblems.failed("dry-run-late", Ground.undone(step), "Argo CD's dry run was not over within "
                + patience.toSeconds() + " s and was terminated.",
                "See whether its controller is up, then rehearse again.");
    }
}
