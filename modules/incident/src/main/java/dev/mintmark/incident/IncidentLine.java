package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// One event as it is kept.
///
/// @param number from 1, over all incidents of the store, in the order they were written
/// @param at     by the writer's clock
public record IncidentLine(long number, IncidentId incident, Instant at, String operator, IncidentEvent event) {

    public IncidentLine {
        requireNonNull(incident, "incident");
        requireNonNull(at, "at");
        requireNonNull(operator, "operator");
        requireNonNull(event, "event");
    }
}
