package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the steps of a plan, with all that is needed to carry them out later and elsewhere.
final class ArgoSteps {

    static final String PIPELINE = "argo-cd";
    static final String PAUSE = "argo-cd.pause";
    static final String ROLLBACK = "argo-cd.rollback";
    static final String SYNC = "argo-cd.sync";
    static final String RESUME = "argo-cd.resume";

    static final String SPEC = "spec";
    static final String PLAN = "plan";
    static final String BECAUSE = "because";
    static final String OPERATOR = "operator";
    static final String REVISION = "revision";
    static final String ENTRY = "history-entry";
    static final String PLANNED = "auto-sync-planned";
    static final String PAUSED = "auto-sync-paused";
    static final String ONLY_SYNCED = "only-when-synced";

    private final Situation situation;

    ArgoSteps(Situation situation) {
        this.situation = situation;
    }

    /// Held back, synced to what Git says by then, and let go.
    List<Step> throughGit() {
        var source = situation.application().sources().stream().filter(ApplicationSource::isGit).findFirst();
        var several = situation.application().sources().size() > 1;
        var revision = several ? "" : source.map(ApplicationSource::revision).orElse("");
        var to = revision.isEmpty() ? "what Git says then" : "the head of " + Spoken.line(revision) + " by then";
        var sync = step(Phase.SYNC, SYNC, "Sync application " + situation.title() + " to " + to, "POST "
                + situation.id().path("/sync") + " revision: " + Spoken.line(revision)
                + ", prune: false, strategy: hook",
                Map.of(REVISION, revision));
        return around(sync, false);
    }

    /// Argo CD's own rollback, which Git knows nothing of.
    List<Step> aroundGit(HistoryEntry entry) {
        var rollback = step(Phase.CHANGE, ROLLBACK, "Roll application " + situation.title() + " back to entry "
                + Spoken.line(entry.title()) + " of its history", "POST " + situation.id().path("/rollback") + " id: "
                + entry.id() + ", prune: false", Map.of(ENTRY, Long.toString(entry.id()), REVISION, entry.revision()));
        return around(rollback, true);
    }

    private List<Step> around(Step change, boolean onlySynced) {
        var steps = new ArrayList<>(List.of(change));
        if (situation.application().isAutoSyncOn()) {
            var setting = AutoSync.of(situation.application().automated().orElseThrow(), situation.version());
            var facts = Map.of(PLANNED, setting.plannedText(), PAUSED, setting.pausedText(), ONLY_SYNCED,
                    Boolean.toString(onlySynced));
            steps.add(step(Phase.PAUSE, PAUSE, "Pause auto-sync of application " + situation.title(),
                    "PATCH " + situation.id().path("") + " " + setting.pausing(), facts));
            steps.add(step(Phase.RESUME, RESUME, "Resume auto-sync of application " + situation.title()
                    + (onlySynced ? ", once Git says the same" : ""), "PATCH " + situation.id().path("") + " "
                    + setting.resuming(), facts).before(situation.purpose().resumeBy()));
        }
        return steps;
    }

    private Step step(Phase phase, String act, String title, String call, Map<String, String> more) {
        var facts = situation.id().facts();
        facts.putAll(more);
        facts.put(SPEC, SpecFingerprint.of(situation.application()));
        facts.put(PLAN, situation.purpose().plan());
        facts.put(BECAUSE, situation.purpose().because());
        facts.put(OPERATOR, situation.purpose().operator());
        return Step.of(phase, situation.member(), PIPELINE, act, title, call, facts);
    }
}
