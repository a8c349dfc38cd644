package dev.mintmark.app.findings;

import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.presentation.findings.FindingLine;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be done with the chosen finding, by button and by key alike.
final class FindingActions {

    private final FindingsContext context;
    private final Runnable asked;

    /// @param asked told when the form is open, so that it gets the focus
    FindingActions(FindingsContext context, Runnable asked) {
        this.context = context;
        this.asked = asked;
    }

    Optional<FindingLine> chosen() {
        return context.model().chosenProperty().get();
    }

    private void with(Consumer<Finding> action) {
        chosen().map(FindingLine::finding).ifPresent(action);
    }

    void open() {
        with(finding -> context.doors().service().accept(finding.service()));
    }

    void compare() {
        with(finding -> context.doors().compare().compareWithBefore(finding.service(), Optional.empty()));
    }

    void rollback() {
        with(finding -> context.doors().rollbacks().offerService(finding.service(), Optional.empty()));
    }

    void accept() {
        ask(false);
    }

    void withdraw() {
        ask(true);
    }

    private void ask(boolean withdrawing) {
        context.model().ask(withdrawing);
        asked.run();
    }

    /// Keeps it in the incident in hand; opens one with the service if there is none.
    void toIncident() {
        with(finding -> {
            var door = context.doors().incidents();
            if (door.currentProperty().get().isPresent()) {
                door.collect(new Collected(Collected.Kind.FINDING, context.says().kind(finding.key().kind()) + ": "
                        + finding.what(), finding.evidence(), Map.of("finding", finding.key().toString())));
            } else {
                door.openFor(finding.service());
            }
        });
    }

    void copy() {
        with(finding -> context.tools().takeAway().copyText(context.says().inFull(finding)));
    }
}
