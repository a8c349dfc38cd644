package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether something keeps the application itself as it is, and would turn auto-sync on again: the ApplicationSet that
/// made it, or an application of applications.
final class ParentCheck implements ArgoCheck {

    private static final String TRACKING = "argocd.argoproj.io/tracking-id";
    private static final String INSTANCE = "app.kubernetes.io/instance";

    private final ArgoCalls calls;

    ParentCheck(ArgoCalls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "undone-by";
    }

    @Override
    public List<Finding> look(Situation situation) throws ArgoFault, InterruptedException {
        if (!situation.application().isAutoSyncOn()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var owner : situation.application().content().path("metadata").path("ownerReferences")) {
            if (owner.path("kind").asText().equals("ApplicationSet")) {
                findings.add(set(situation, owner.path("name").asText()));
            }
        }
        var parent = parent(situation.application());
        if (parent.isPresent()) {
            findings.addAll(application(situation, parent.get()));
        }
        return findings;
    }

    private Finding set(Situation situation, String name) throws InterruptedException {
        var title = "ApplicationSet " + Spoken.line(name) + " turns auto-sync of " + situation.title() + " on again";
        try {
            var set = calls.applicationSet(situation.id(), name);
            var policy = set.at("/spec/syncPolicy/applicationsSync").asText();
            if (ignores(set.path("spec").path("ignoreApplicationDifferences"), situation)
                    || policy.equals("create-only") || policy.equals("create-delete")) {
                return Finding.passed(name(), situation.member(), "ApplicationSet " + Spoken.line(name)
                        + " leaves auto-sync of " + situation.title() + " alone", policy.isEmpty()
                        ? "ignoreApplicationDifferences names /spec/syncPolicy." : "applicationsSync: " + policy + ".");
            }
        } catch (ArgoFault unread) {
            return Finding.untold(name(), situation.member(), "Whether ApplicationSet " + Spoken.line(name)
                    + " turns auto-sync on again could not be told", unread.why(), unread.kind().next());
        }
        return Finding.blocked(name(), situation.member(), title, "Its ignoreApplicationDifferences does not name "
                + "/spec/syncPolicy, so it writes its own setting back.", "Add jsonPointers: [/spec/syncPolicy] to its "
                + "ignoreApplicationDifferences first.");
    }

    private List<Finding> application(Situation situation, String name) throws ArgoFault, InterruptedException {
        var id = situation.id();
        var parent = parentApplication(id, name);
        if (parent.isEmpty()) {
            return List.of(Finding.untold(name(), situation.member(), "Whether application " + Spoken.line(name)
                    + " turns auto-sync of " + situation.title() + " on again could not be told",
                    "It is named as the owner of this application, and is not to be seen.", "Look at it yourself."));
        }
        if (!parent.get().isAutoSyncOn()) {
            return List.of();
        }
        if (ignores(parent.get().spec().path("ignoreDifferences"), situation)) {
            return List.of(Finding.passed(name(), situation.member(), "Application " + Spoken.line(name)
                    + " leaves auto-sync of " + situation.title() + " alone",
                    "Its ignoreDifferences names /spec/syncPolicy."));
        }
        var title = "Application " + Spoken.line(name) + " owns application " + situation.title()
                + " and may turn its auto-sync on again";
        var next = "Pause auto-sync of " + Spoken.line(name)
                + " first, or add /spec/syncPolicy to its ignoreDifferences.";
        var evidence = "Its own auto-sync is on" + (parent.get().selfHeals() ? ", with self-heal." : ".");
        return List.of(parent.get().selfHeals() ? Finding.blocked(name(), situation.member(), title, evidence, next)
                : Finding.warned(name(), situation.member(), title, evidence, next));
    }

    private Optional<Application> parentApplication(ApplicationName child, String name)
            throws ArgoFault, InterruptedException {
        try {
            return Optional.of(calls.application(new ApplicationName(child.server(), child.namespace(), name, "")));
        } catch (ArgoFault fault) {
            if (fault.kind() == ArgoFault.Kind.FORBIDDEN || fault.kind() == ArgoFault.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static Optional<String> parent(Application application) {
        var tracked = application.annotation(TRACKING);
        var name = tracked.contains(":") ? tracked.substring(0, tracked.indexOf(':')) : application.label(INSTANCE);
        var bare = name.substring(name.indexOf('_') + 1);
        return Optional.of(bare).filter(text -> !text.isBlank() && !text.equals(application.id().name()));
    }

    private static boolean ignores(JsonNode entries, Situation situation) {
        return Application.each(entries).filter(entry -> entry.path("name").asText().isEmpty()
                        || entry.path("name").asText().equals(situation.id().name()))
                .filter(entry -> !entry.has("kind") || entry.path("kind").asText().equals("Application"))
                .anyMatch(entry -> Application.each(entry.path("jsonPointers")).map(JsonNode::asText)
                        .anyMatch(pointer -> pointer.equals("/spec/syncPolicy")
                                || pointer.equals("/spec/syncPolicy/automated")
                                || pointer.equals("/spec/syncPolicy/automated/enabled")));
    }
}
