package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Step;
import java.util.List;

/// Whether Argo CD itself would undo the change: it syncs by itself, and mends what is not as Git says.
final class AutoSyncCheck implements ArgoCheck {

    @Override
    public String name() {
        return "undone-by";
    }

    @Override
    public List<Finding> look(Situation situation) {
        var application = situation.application();
        if (!application.isAutoSyncOn()) {
            return List.of(Finding.passed(name(), situation.member(), "Auto-sync of application " + situation.title()
                    + " is off", "syncPolicy.automated is not set, or not enabled."));
        }
        var title = "Auto-sync" + (application.selfHeals() ? " with self-heal" : "") + " of application "
                + situation.title() + " would undo a change that is not in Git";
        return List.of(Finding.blocked(name(), situation.member(), title, "syncPolicy.automated: "
                + Spoken.line(application.automated().orElseThrow().toString()) + ".",
                "The plan pauses it, keeps its settings, and resumes it.").handledIn(Step.Phase.PAUSE));
    }
}
