package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A rehearsal or a game day that ended, as the audit has it.
///
/// @param at       when it ended
/// @param kind     never [Practice.Kind#ROLLBACK]
/// @param services that it was about, each after a blank
public record PastRehearsal(PlanId plan, Instant at, Practice.Kind kind, boolean passed, String services, String operator,
        String reason) {

    public PastRehearsal {
        requireNonNull(plan, "plan");
        requireNonNull(at, "at");
        requireNonNull(kind, "kind");
        requireNonNull(services, "services");
        requireNonNull(operator, "operator");
        requireNonNull(reason, "reason");
    }
}
