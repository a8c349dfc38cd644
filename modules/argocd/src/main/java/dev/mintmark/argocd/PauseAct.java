package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;

/// Holds auto-sync back.
final class PauseAct implements Act {

    private final Ground ground;
    private final ArgoCalls calls;

    PauseAct(Ground ground, ArgoCalls calls) {
        this.ground = ground;
        this.calls = calls;
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        ground.sameSpec(step, application);
        settingOf(step, application);
        ground.permitted(step, "update");
        return new Accepted("Auto-sync of application " + application.title() + " may be paused.", false);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        ground.sameSpec(step, application);
        var setting = settingOf(step, application);
        if (setting.isPaused(application)) {
            return new Accepted("Auto-sync of application " + application.title() + " was paused already.", true);
        }
        try {
            var after = calls.patch(application.id(), setting.pausing());
            if (after.isAutoSyncOn()) {
                throw ArgoProblems.failed("not-paused", Ground.undone(step),
                        "Argo CD took the change, and auto-sync is on "
                        + "nevertheless: " + after.automated().orElseThrow() + ".",
                        "Look at the application, then plan again.");
            }
            return new Accepted("Auto-sync of application " + after.title() + " is paused, with its settings kept.",
                    false);
        } catch (ArgoFault fault) {
            throw ArgoProblems.undone(Ground.undone(step), fault);
        }
    }

    private static AutoSync settingOf(Step step, Application application) throws RollbackRefused {
        var setting = AutoSync.read(step.fact(ArgoSteps.PLANNED), step.fact(ArgoSteps.PAUSED));
        if (!setting.isPaused(application) && !setting.isPlanned(application)) {
            throw ArgoProblems.moved(Ground.undone(step), "Somebody changed auto-sync of application "
                    + application.title() + " since it was planned for.");
        }
        return setting;
    }
}
