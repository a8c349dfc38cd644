package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import dev.mintmark.testkit.finding.AcceptancesContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditedAcceptancesTest implements AcceptancesContract {

    private final SteppableClock clock = SteppableClock.atNight();
    private final AuditLog audit = new FakeAuditLog(clock);

    @Override
    public Acceptances begin(InstantSource time) {
        var log = new FakeAuditLog(time);
        return new AuditedAcceptances(() -> log, time);
    }

    @Test
    void anotherConsoleSeesWhatWasAcceptedHere() throws Exception {
        var here = new AuditedAcceptances(() -> audit, clock);
        var there = new AuditedAcceptances(() -> audit, clock);
        assertThat(there.now()).isEmpty();

        here.accept(AcceptancesContract.accepted(TAG, clock, Duration.ofDays(90)));
        assertThat(there.now()).containsOnlyKeys(TAG);
        clock.pass(Duration.ofDays(89));
        assertThat(new AuditedAcceptances(() -> audit, clock).now()).containsOnlyKeys(TAG);
        there.withdraw(TAG, "ben", "mended");
        assertThat(here.now()).isEmpty();
    }

    @Test
    void linesThatAreNoAcceptancesAreLeftOut() throws Exception {
        audit.append(new AuditRecord("finding.accept", "x", AuditStage.SUCCEEDED, "ana", "known", Map.of()));
        audit.append(new AuditRecord("finding.accept", "x", AuditStage.SUCCEEDED, "ana", "", Map.of("finding", "hand-edit",
                "source", "a/b", "at", "2026-11-21T03:00:00Z", "until", "2026-11-22T03:00:00Z")));
        audit.append(new AuditRecord("finding.accept", "x", AuditStage.SUCCEEDED, "ana", "for ever", Map.of("finding",
                "hand-edit", "source", "a/b", "at", "2026-11-21T03:00:00Z", "until", "2999-11-22T03:00:00Z")));
        assertThat(new AuditedAcceptances(() -> audit, clock).now()).isEmpty();
    }

    @Test
    void anAuditThatCannotBeReadLeavesItUnknownWhatWasAccepted() {
        var broken = new FakeAuditLog(clock);
        broken.failWith(new Problem("audit.disk", "It failed.", "A test wants it so.", "Mend it."));
        assertThatExceptionOfType(FindingsUnavailable.class)
                .isThrownBy(() -> new AuditedAcceptances(() -> broken, clock).now())
                .satisfies(unavailable -> assertThat(unavailable.problem().code()).isEqualTo("audit.disk"));
    }
}
