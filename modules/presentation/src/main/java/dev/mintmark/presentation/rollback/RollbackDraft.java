package dev.mintmark.presentation.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;

/// What an operator has said of a rollback so far.
///
/// @param forwardOf the plan whose effect is to be taken back, if that is what is wanted
public record RollbackDraft(RollbackSubject subject, String reason, String ticket, Optional<Plan> forwardOf) {

    public RollbackDraft {
        requireNonNull(subject, "subject");
        requireNonNull(reason, "reason");
        requireNonNull(ticket, "ticket");
        requireNonNull(forwardOf, "forwardOf");
    }

    /// What was said before this plan was made.
    static RollbackDraft of(Plan plan) {
        var intent = plan.intent();
        var target = intent.wanted() instanceof Wanted.Version(var digest) ? Optional.of(ImageVersion.of(digest))
                : Optional.<ImageVersion>empty();
        return new RollbackDraft(new RollbackSubject(plan.members().getFirst().service(), intent.workloads(), target),
                intent.reason(), intent.ticket().orElse(""), Optional.empty());
    }

    RollbackDraft because(String newReason) {
        return new RollbackDraft(subject, newReason, ticket, forwardOf);
    }

    RollbackDraft under(String newTicket) {
        return new RollbackDraft(subject, reason, newTicket, forwardOf);
    }

    boolean lacksReason() {
        return reason.isBlank();
    }

    Intent intent(String operator) {
        Wanted wanted = subject.target().<Wanted>map(version -> new Wanted.Version(version.id()))
                .orElseGet(Wanted.LastGood::new);
        return new Intent(subject.workloads(), wanted, reason.strip(), ticketIfAny(), operator, Optional.empty());
    }

    /// Whether a plan was made because of just this.
    boolean isReasonOf(Plan plan) {
        return plan.intent().reason().equals(reason.strip())
                && (forwardOf.isPresent() || plan.intent().ticket().equals(ticketIfAny()));
    }

    private Optional<String> ticketIfAny() {
        return Optional.of(ticket.strip()).filter(name -> !name.isEmpty());
    }
}
