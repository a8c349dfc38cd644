package dev.mintmark.presentation.frame;

import java.time.Instant;

/// The time at which the fleet is looked at.
public sealed interface Moment {

    Moment NOW = new Now();

    /// The fleet as it is, moving.
    record Now() implements Moment {}

    /// The fleet as it was. Shown in another colour across the whole header, so that nobody takes it for the present.
    record Past(Instant at) implements Moment {}

    default boolean isPast() {
        return this instanceof Past;
    }
}
