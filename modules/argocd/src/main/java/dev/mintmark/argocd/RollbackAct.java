package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.util.Optional;

/// Argo CD's own rollback to an entry of its history, around Git.
final class RollbackAct implements Act {

    private final Ground ground;
    private final ArgoCalls calls;
    private final OperationWatch watch;

    RollbackAct(Ground ground, ArgoCalls calls, OperationWatch watch) {
        this.ground = ground;
        this.calls = calls;
        this.watch = watch;
    }

    /// Argo CD refuses even a dry run of it while auto-sync is on, so that it is only asked whether it may be.
    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        watch.before(step, application, _ -> false);
        ready(step, application);
        ground.permitted(step, "sync");
        return new Accepted("Application " + application.title() + " may be rolled back to entry "
                + step.fact(ArgoSteps.ENTRY) + ".", false);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        var before = watch.before(step, application, operation -> isOwn(step, operation));
        if (before.isPresent()) {
            return before.get();
        }
        ready(step, application);
        try {
            calls.rollback(application.id(), Long.parseLong(step.fact(ArgoSteps.ENTRY)), false);
            return new Accepted("Argo CD has taken the rollback to entry " + step.fact(ArgoSteps.ENTRY) + ".", false);
        } catch (ArgoFault fault) {
            throw ArgoProblems.undone(Ground.undone(step), fault);
        }
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        return watch.waitingFor(step, operation -> isOwn(step, operation));
    }

    @Override
    public Accepted stop(Step step) throws RollbackRefused, InterruptedException {
        return watch.stop(step, operation -> isOwn(step, operation));
    }

    private void ready(Step step, Application application) throws RollbackRefused, InterruptedException {
        ground.sameSpec(step, application);
        if (application.history().stream().noneMatch(entry -> Long.toString(entry.id())
                .equals(step.fact(ArgoSteps.ENTRY))
                && entry.revision().equals(step.fact(ArgoSteps.REVISION)))) {
            throw ArgoProblems.moved(Ground.undone(step), "Entry " + step.fact(ArgoSteps.ENTRY)
                    + " is no longer in its history.");
        }
        open(step, application.id());
    }

    /// Argo CD itself does not look before it takes a rollback, and then parks it.
    private void open(Step step, ApplicationName name) throws RollbackRefused, InterruptedException {
        try {
            var windows = calls.windows(name);
            if (!windows.open()) {
                throw ArgoProblems.failed("sync-window", Ground.undone(step), "A sync window is closed: "
                        + windows.words()
                        + ".", ArgoFault.Kind.SYNC_WINDOW.next());
            }
        } catch (ArgoFault fault) {
            throw ArgoProblems.unread(RollbackRefused.Kind.FAILED, Ground.undone(step), fault);
        }
    }

    private static boolean isOwn(Step step, ArgoOperation operation) {
        return operation.isRollbackTo(step.fact(ArgoSteps.REVISION));
    }
}
