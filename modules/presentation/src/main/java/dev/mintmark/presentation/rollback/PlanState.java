package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.domain.Problem;
import java.util.Optional;

/// How far a rollback is that is being asked for.
public sealed interface PlanState {

    /// It is to be said why.
    ///
    /// @param problem why there was no plan, if one was asked for
    record Asking(Optional<Problem> problem) implements PlanState {}

    /// The way back is being worked out.
    record Planning() implements PlanState {}

    /// There is a plan.
    ///
    /// @param problem why it was not begun, if that was tried
    record Planned(Plan plan, Optional<Problem> problem) implements PlanState {}

    /// It was confirmed, and the first word of its run has not come yet.
    record Beginning(Plan plan) implements PlanState {}

    /// The plan there is, if there is one.
    default Optional<Plan> made() {
        return switch (this) {
            case Planned(var plan, _) -> Optional.of(plan);
            case Beginning(var plan) -> Optional.of(plan);
            case Asking _, Planning _ -> Optional.empty();
        };
    }
}
