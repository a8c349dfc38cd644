package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.ArrayList;
import java.util.List;

/// How far back Argo CD remembers, and what it does not remember.
final class HistoryCheck implements ArgoCheck {

    private static final int USUAL_LIMIT = 10;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Finding> look(Situation situation) {
        var application = situation.application();
        var history = application.history();
        var findings = new ArrayList<Finding>();
        if (history.isEmpty()) {
            findings.add(Finding.warned(name(), situation.member(), "Argo CD remembers no sync of application "
                    + situation.title(), "It keeps the last " + limit(application)
                    + " syncs; selective syncs and dry runs "
                    + "are never kept.", "What ran before is known only from Git and from what was seen."));
        } else {
            findings.add(Finding.passed(name(), situation.member(), "Argo CD remembers " + history.size()
                    + " of at most "
                    + limit(application) + " syncs of application " + situation.title(), "The oldest is "
                    + history.getLast().title() + ". Selective syncs and dry runs are never kept."));
        }
        application.latestOperation().filter(ArgoOperation::isSelective).ifPresent(selective ->
                findings.add(Finding.warned(name(), situation.member(), "The latest sync of application "
                        + situation.title() + " was selective and is not in its history", "It was " + selective.title()
                        + ".", "Its history does not tell what runs now; go by the digests that were seen.")));
        return findings;
    }

    static int limit(Application application) {
        return application.spec().path("revisionHistoryLimit").asInt(USUAL_LIMIT);
    }
}
