package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.util.List;
import java.util.Optional;

/// Has an application synced to what Git says, with its hooks.
final class SyncAct implements Act {

    private final Ground ground;
    private final ArgoCalls calls;
    private final OperationWatch watch;
    private final DryRun dryRun;

    SyncAct(Ground ground, ArgoCalls calls, OperationWatch watch, DryRun dryRun) {
        this.ground = ground;
        this.calls = calls;
        this.watch = watch;
        this.dryRun = dryRun;
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        watch.before(step, application, _ -> false);
        ground.sameSpec(step, application);
        ask(step, application.id(), true);
        return dryRun.await(step, operation -> operation.carries(step.fact(ArgoSteps.PLAN)));
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        var before = watch.before(step, application, operation -> isOwn(step, operation));
        if (before.isPresent()) {
            return before.get();
        }
        ground.sameSpec(step, application);
        refresh(step, application.id());
        return ask(step, application.id(), false);
    }

    private void refresh(Step step, ApplicationName name) throws RollbackRefused, InterruptedException {
        try {
            calls.refreshed(name);
        } catch (ArgoFault fault) {
            throw ArgoProblems.unread(RollbackRefused.Kind.FAILED, Ground.undone(step), fault);
        }
    }

    private Accepted ask(Step step, ApplicationName name, boolean dry) throws RollbackRefused, InterruptedException {
        var notes = List.of(new SyncNote(ArgoOperation.PLAN, step.fact(ArgoSteps.PLAN)),
                new SyncNote("reason", step.fact(ArgoSteps.BECAUSE)),
                new SyncNote("operator", step.fact(ArgoSteps.OPERATOR)));
        try {
            var after = calls.sync(name, step.fact(ArgoSteps.REVISION), dry, notes);
            return new Accepted("Argo CD has taken the sync " + after.operation().map(ArgoOperation::title)
                    .orElse("of application " + name.title()) + ".", false);
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

    private static boolean isOwn(Step step, ArgoOperation operation) {
        return operation.isOf(step.fact(ArgoSteps.PLAN));
    }
}
