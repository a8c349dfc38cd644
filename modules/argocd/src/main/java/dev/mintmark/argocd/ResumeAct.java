package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;

/// Lets auto-sync go, set to the letter as it was. Whatever else was changed since does not hinder it.
final class ResumeAct implements Act {

    private final Ground ground;
    private final ArgoCalls calls;

    ResumeAct(Ground ground, ArgoCalls calls) {
        this.ground = ground;
        this.calls = calls;
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        ground.permitted(step, "update");
        return new Accepted("Auto-sync of application " + application.title() + " may be resumed.", false);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        var setting = AutoSync.read(step.fact(ArgoSteps.PLANNED), step.fact(ArgoSteps.PAUSED));
        if (setting.isPlanned(application)) {
            return new Accepted("Auto-sync of application " + application.title() + " was resumed already.", true);
        }
        if (!setting.isPaused(application)) {
            throw ArgoProblems.moved(Ground.undone(step), "Somebody else has set auto-sync of application "
                    + application.title() + " since it was paused; it is left as it is.");
        }
        try {
            if (Boolean.parseBoolean(step.fact(ArgoSteps.ONLY_SYNCED))) {
                synced(step, calls.refreshed(application.id()));
            }
            var after = calls.patch(application.id(), setting.resuming());
            return new Accepted("Auto-sync of application " + after.title() + " is set as it was: "
                    + Spoken.line(after.automated().map(Object::toString).orElse("none")) + ".", false);
        } catch (ArgoFault fault) {
            throw ArgoProblems.undone(Ground.undone(step), fault);
        }
    }

    private static void synced(Step step, Application application) throws RollbackRefused {
        if (!application.syncStatus().equals("Synced")) {
            throw ArgoProblems.blocked("would-roll-forward", Ground.undone(step), "Application " + application.title()
                    + " is " + application.syncStatus() + ": Git still says the newer version, and auto-sync would "
                    + "bring it back at once.", "Take the version back in Git, then carry this step out.");
        }
    }
}
