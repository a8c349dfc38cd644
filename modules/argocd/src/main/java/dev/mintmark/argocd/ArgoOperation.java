package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A sync or a rollback, as far as it has got.
///
/// @param phase    `Running`, `Terminating`, `Succeeded`, `Failed`, `Error`; empty if it has not begun
/// @param revision it was asked to go to
/// @param reached  what the revision turned out to be
record ArgoOperation(String phase, String message, Optional<Instant> startedAt, String revision, String reached,
        JsonNode asked) {

    static final String PLAN = "mintmark plan";

    private static final List<String> UNDER_WAY = List.of("", "Running", "Terminating");
    private static final String PARKED = "blocked by sync window";

    static ArgoOperation of(JsonNode state) {
        var asked = state.path("operation");
        return new ArgoOperation(state.path("phase").asText(), Spoken.line(state.path("message").asText()),
                ArgoTimes.of(state.path("startedAt")), asked.path("sync").path("revision").asText(),
                state.path("syncResult").path("revision").asText(), asked);
    }

    /// One that was asked for; what is known of how far it got is its own only if it is not over.
    static ArgoOperation pending(JsonNode asked, JsonNode state) {
        var begun = of(state);
        if (!begun.phase.isEmpty() && begun.isUnderWay()) {
            return new ArgoOperation(begun.phase, begun.message, begun.startedAt, begun.revision, begun.reached, asked);
        }
        return new ArgoOperation("", "", Optional.empty(), asked.path("sync").path("revision").asText(), "", asked);
    }

    boolean isUnderWay() {
        return UNDER_WAY.contains(phase);
    }

    boolean hasSucceeded() {
        return phase.equals("Succeeded");
    }

    boolean hasFailed() {
        return phase.equals("Failed") || phase.equals("Error");
    }

    /// It waits for a sync window, and lets nothing else pass meanwhile.
    boolean isParked() {
        return isUnderWay() && message.contains(PARKED);
    }

    boolean isDryRun() {
        return asked.path("sync").path("dryRun").asBoolean();
    }

    boolean isSelective() {
        return !asked.path("sync").path("resources").isEmpty();
    }

    /// Whether this plan asked for it.
    boolean isOf(String plan) {
        return !isDryRun() && carries(plan);
    }

    boolean carries(String plan) {
        return Application.each(asked.path("info")).anyMatch(info -> info.path("name").asText().equals(PLAN)
                && info.path("value").asText().equals(plan));
    }

    /// Whether it is the rollback to a revision: those carry nothing that would name a plan.
    boolean isRollbackTo(String to) {
        return !isDryRun() && asked.path("sync").path("syncStrategy").has("apply") && revision.equals(to);
    }

    String title() {
        var who = asked.path("initiatedBy");
        var by = who.path("automated").asBoolean() ? "auto-sync" : Spoken.line(who.path("username").asText("somebody"));
        return "to " + Spoken.shortRevision(revision.isEmpty() ? reached : revision) + " by "
                + (by.isEmpty() ? "somebody" : by)
                + (isDryRun() ? " (dry run)" : "");
    }
}
