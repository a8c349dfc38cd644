package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;

/// What becomes of a rollback that Git does not know of.
final class GlassCheck implements ArgoCheck {

    @Override
    public String name() {
        return "undone-by";
    }

    @Override
    public List<Finding> look(Situation situation) {
        if (!situation.purpose().glass()) {
            return List.of();
        }
        return List.of(Finding.warned(name(), situation.member(), "Application " + situation.title()
                + " ends OutOfSync: Git still says the newer version", "Argo CD's rollback does not change the "
                + "application's specification. The next sync, by hand or by auto-sync, rolls forward again.",
                "Take the version back in Git by " + situation.purpose().resumeBy()
                + "; auto-sync is resumed only after that."));
    }
}
