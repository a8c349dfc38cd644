package dev.mintmark.presentation.incident;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentEvent.Opened;
import java.util.List;
import java.util.Optional;

/// An incident that is about to be opened.
///
/// @param services to be pinned at once
/// @param working  whether it is being opened
/// @param problem  why it could not be
public record OpeningDraft(String title, String ticket, List<String> services, Optional<Alert> alert, boolean working,
        Optional<Problem> problem) {

    public static final OpeningDraft EMPTY = new OpeningDraft("", "", List.of(), Optional.empty(), false, Optional.empty());

    public OpeningDraft {
        requireNonNull(title, "title");
        requireNonNull(ticket, "ticket");
        services = List.copyOf(services);
        requireNonNull(alert, "alert");
        requireNonNull(problem, "problem");
    }

    /// Called what the alert says of itself.
    static OpeningDraft of(Alert alert, List<String> services) {
        return new OpeningDraft(alert.summary(), "", services, Optional.of(alert), false, Optional.empty());
    }

    OpeningDraft titled(String words) {
        return new OpeningDraft(words, ticket, services, alert, working, Optional.empty());
    }

    OpeningDraft under(String newTicket) {
        return new OpeningDraft(title, newTicket, services, alert, working, Optional.empty());
    }

    OpeningDraft with(List<String> newServices) {
        return new OpeningDraft(title, ticket, newServices, alert, working, problem);
    }

    OpeningDraft working(boolean now) {
        return new OpeningDraft(title, ticket, services, alert, now, now ? Optional.empty() : problem);
    }

    OpeningDraft failed(Problem why) {
        return new OpeningDraft(title, ticket, services, alert, false, Optional.of(why));
    }

    public boolean mayOpen() {
        return !working && !title.isBlank();
    }

    Opened event() {
        return new Opened(title.strip(), ticket.isBlank() ? Optional.empty() : Optional.of(ticket.strip()), alert);
    }
}
