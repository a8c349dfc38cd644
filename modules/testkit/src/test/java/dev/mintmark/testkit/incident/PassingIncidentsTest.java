package dev.mintmark.testkit.incident;

import dev.mintmark.incident.IncidentStore;
import dev.mintmark.incident.PassingIncidents;
import java.time.InstantSource;

class PassingIncidentsTest implements IncidentStoreContract {

    @Override
    public IncidentStore empty(InstantSource clock) {
        return new PassingIncidents(clock);
    }
}
