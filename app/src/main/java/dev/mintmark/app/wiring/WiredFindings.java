package dev.mintmark.app.wiring;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.Findings;
import dev.mintmark.fleet.finding.FindingsDesk;
import java.time.InstantSource;
import java.util.List;

/// Findings of the fleet that is watched, with what this console learnt beyond it.
record WiredFindings(FindingsBeyond beyond, Acceptances acceptances, InstantSource clock) implements FindingsDesk {

    @Override
    public List<Finding> in(FleetSnapshot fleet) {
        return Findings.in(fleet, beyond.known(), clock.instant());
    }

    @Override
    public boolean learn(FleetSnapshot fleet, boolean registries) throws InterruptedException {
        return beyond.learn(fleet, registries);
    }

    @Override
    public List<Problem> problems() {
        return beyond.problems();
    }
}
