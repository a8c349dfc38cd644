package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/// What a rehearsal showed: everything but the writes.
///
/// @param steps    how each would have been answered: ACCEPTED, FAILED, or LEFT for what cannot be rehearsed
/// @param findings the checks as they are now, the worst first
public record Rehearsal(Plan plan, Instant at, List<StepState> steps, List<Finding> findings) {

    public Rehearsal {
        requireNonNull(plan, "plan");
        requireNonNull(at, "at");
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /// Whether it would have been begun, and every call taken.
    public boolean passed() {
        return findings.stream().noneMatch(Finding::isBlocking)
                && steps.stream().noneMatch(step -> step.state() == StepState.State.FAILED);
    }
}
