package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.domain.Problem;

/// How far a launch is.
public sealed interface LaunchState {

    /// It is being asked for.
    record Editing() implements LaunchState {}

    /// @param detail what there is to say of the step; may be empty
    record Launching(LaunchStep step, String detail) implements LaunchState {}

    /// It was not made.
    record Refused(Problem problem) implements LaunchState {}
}
