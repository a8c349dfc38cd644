package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Incidents that live in memory and end with the console: the demo's. Thread-safe.
public final class PassingIncidents implements IncidentStore {

    private static final Problem CLOSED = new Problem("incident.store.closed", "The incidents could not be used.",
            "They were closed before.", "Start the console again.");

    private final InstantSource clock;
    private final List<IncidentLine> lines = new ArrayList<>();
    private boolean closed;

    public PassingIncidents(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized IncidentLine append(IncidentId incident, String operator, IncidentEvent event)
            throws IncidentsUnavailable {
        beOpen();
        var line = new IncidentLine(lines.size() + 1L, incident, clock.instant(), operator, event);
        lines.add(line);
        return line;
    }

    @Override
    public synchronized List<IncidentLine> after(long number) throws IncidentsUnavailable {
        beOpen();
        return lines.stream().filter(line -> line.number() > number).toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void beOpen() throws IncidentsUnavailable {
        if (closed) {
            throw new IncidentsUnavailable(CLOSED, null);
        }
    }
}
