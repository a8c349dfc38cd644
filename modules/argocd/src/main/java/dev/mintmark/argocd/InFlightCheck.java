package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Whether something runs on the application already: Argo CD takes one operation at a time.
final class InFlightCheck implements ArgoCheck {

    private final InstantSource clock;

    InFlightCheck(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "in-flight";
    }

    @Override
    public List<Finding> look(Situation situation) {
        var application = situation.application();
        var findings = new ArrayList<Finding>();
        if (application.isDeleting()) {
            findings.add(Finding.blocked(name(), situation.member(), "Application " + situation.title()
                    + " is being deleted", "It has a deletionTimestamp.", "Find out who deletes it, and why."));
        }
        application.occupying().ifPresentOrElse(operation -> findings.add(busy(situation, operation)),
                () -> findings.add(Finding.passed(name(), situation.member(), "No operation runs on application "
                        + situation.title(), application.syncStatus() + " at " + application.syncedTo() + ", "
                        + application.health() + ".")));
        conditions(situation, findings);
        return findings;
    }

    private Finding busy(Situation situation, ArgoOperation operation) {
        var evidence = "A sync " + operation.title() + " has been " + (operation.phase().isEmpty() ? "waiting"
                : operation.phase().toLowerCase(Locale.ROOT)) + operation.startedAt()
                .map(at -> " for " + ArgoTimes.words(Duration.between(at, clock.instant()))).orElse("")
                + (operation.message().isEmpty() ? "." : ": " + operation.message() + ".");
        if (operation.isParked()) {
            return Finding.blocked(name(), situation.member(), "An operation of application " + situation.title()
                    + " is parked by a sync window", evidence, "No other operation is taken until the window opens. "
                    + "Terminate it: argocd app terminate-op " + situation.title() + ".");
        }
        return Finding.blocked(name(), situation.member(), "Another operation runs on application "
                + situation.title(), evidence, "Wait for its end, or terminate it: argocd app terminate-op "
                + situation.title() + ".");
    }

    private void conditions(Situation situation, List<Finding> findings) {
        var errors = Application.each(situation.application().status().path("conditions"))
                .filter(condition -> condition.path("type").asText().endsWith("Error"))
                .map(condition -> Spoken.line(condition.path("type").asText() + ": "
                        + condition.path("message").asText()))
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            findings.add(Finding.warned(name(), situation.member(), "Argo CD reports an error about application "
                    + situation.title(), errors + ".",
                    "A sync fails while it stands, unless the change ends its cause."));
        }
    }
}
