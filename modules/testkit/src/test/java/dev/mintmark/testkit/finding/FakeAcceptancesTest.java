package dev.mintmark.testkit.finding;

import dev.mintmark.fleet.finding.Acceptances;
import java.time.InstantSource;

class FakeAcceptancesTest implements AcceptancesContract {

    @Override
    public Acceptances begin(InstantSource clock) {
        return new FakeAcceptances(clock);
    }
}
