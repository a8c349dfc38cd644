package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;

/// Whether a sync is let through now. A sync is refused outside; a rollback is not, but is parked and then lets nothing
/// else pass.
final class SyncWindowCheck implements ArgoCheck {

    private final ArgoCalls calls;

    SyncWindowCheck(ArgoCalls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "sync-window";
    }

    @Override
    public List<Finding> look(Situation situation) throws ArgoFault, InterruptedException {
        var windows = calls.windows(situation.id());
        if (windows.open()) {
            return List.of(Finding.passed(name(), situation.member(), "No sync window holds back application "
                    + situation.title(), windows.assigned().isEmpty() ? "None is assigned." : windows.words() + "."));
        }
        var effect = situation.purpose().glass()
                ? "Argo CD would park the rollback, and then take no other operation either."
                : "Argo CD refuses to sync.";
        return List.of(Finding.blocked(name(), situation.member(), "A sync window is closed for application "
                + situation.title(), windows.words() + ". " + effect,
                "Wait until it opens, or have somebody who may allow manual syncs in the window of project "
                        + situation.id().project() + "."));
    }
}
