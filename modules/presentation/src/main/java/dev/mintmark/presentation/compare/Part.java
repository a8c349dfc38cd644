package dev.mintmark.presentation.compare;

import dev.mintmark.domain.Problem;
import java.util.Optional;

/// A part of a comparison, as far as it is known. One part that cannot be known does not take the others with it.
public sealed interface Part<T> {

    /// Not begun: others come first, or nobody wants it any longer.
    record Waiting<T>() implements Part<T> {}

    /// Being read.
    record Working<T>() implements Part<T> {}

    record Known<T>(T value) implements Part<T> {}

    record Failed<T>(Problem problem) implements Part<T> {}

    default Optional<T> known() {
        return this instanceof Known<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Problem> failure() {
        return this instanceof Failed<T>(var problem) ? Optional.of(problem) : Optional.empty();
    }

    default boolean isKnown() {
        return this instanceof Known<T>;
    }

    default boolean isWorking() {
        return this instanceof Working<T>;
    }
}
