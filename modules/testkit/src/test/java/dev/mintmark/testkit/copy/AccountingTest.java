package dev.mintmark.testkit.copy;

import static dev.mintmark.testkit.copy.Night.LOCAL;
import static dev.mintmark.testkit.copy.Night.WHY;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.testkit.reliability.Proves;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the next console makes of the audit after the last one was killed.
class AccountingTest {

    private static final Duration LEASE = Duration.ofMinutes(30);

    private final Night night = new Night();

    @Test
    @Proves(fault = KILLED, during = COPY_ALIVE)
    void aLaunchWhoseCopyIsThereTurnsOutToHaveSucceeded() throws Exception {
        var plan = killedInTheMidstOfALaunch();
        new FakeCopyHost(night.local).launch(plan, (_, _) -> { });
        nextConsoleStartsAfter(Duration.ofMinutes(5));

        assertThat(night.audit.words()).containsExactly("copy.launch STARTED", "copy.launch SUCCEEDED");
        assertThat(night.audit.open()).isEmpty();
    }

    @Test
    void aLaunchOfWhichNothingIsThereAfterItsLeaseIsOverAndAccountedFor() throws Exception {
        killedInTheMidstOfALaunch();
        nextConsoleStartsAfter(LEASE.plusMinutes(1));

        assertThat(night.audit.words())
                .containsExactly("copy.launch STARTED", "copy.launch FAILED", "copy.end NOTED");
        assertThat(night.audit.records().getLast().facts()).containsEntry("end", "lease");
    }

    @Test
    void aLaunchOfWhichNothingIsThereYetMayStillBeUnderWay() throws Exception {
        killedInTheMidstOfALaunch();
        nextConsoleStartsAfter(Duration.ofMinutes(5));

        assertThat(night.audit.words()).containsExactly("copy.launch STARTED");
    }

    @Test
    void aCopyThatEndedWithItsLeaseIsNotedOnce() throws Exception {
        night.launch(LEASE);
        nextConsoleStartsAfter(LEASE.plusMinutes(1));
        nextConsoleStartsAfter(LEASE);

        assertThat(night.audit.words())
                .containsExactly("copy.launch STARTED", "copy.launch SUCCEEDED", "copy.end NOTED");
        assertThat(night.audit.records().getLast().facts()).containsEntry("end", "lease");
    }

    @Test
    void aCopyThatWentBeforeItsLeaseIsNotedAsGone() throws Exception {
        night.local.remove(night.launch(LEASE).id());
        nextConsoleStartsAfter(Duration.ofMinutes(5));

        assertThat(night.audit.records().getLast().facts()).containsEntry("end", "gone");
    }

    @Test
    void anEndThatWasAskedForIsClosedOnceTheCopyIsGone() throws Exception {
        var copy = night.launch(LEASE);
        night.audit.append(new AuditRecord("copy.end", copy.id().value(), AuditStage.STARTED, "ana", "", Map.of()));
        night.local.remove(copy.id());
        nextConsoleStartsAfter(Duration.ofMinutes(5));

        assertThat(night.audit.words()).endsWith("copy.end STARTED", "copy.end SUCCEEDED");
        assertThat(night.audit.open()).isEmpty();
    }

    @Test
    @Proves(fault = API_GONE, during = COPY_ALIVE)
    void ofAPlaceThatDoesNotAnswerNothingIsConcluded() throws Exception {
        night.launch(LEASE);
        night.local.fallSilent(WHY);
        nextConsoleStartsAfter(LEASE.plusMinutes(1));

        assertThat(night.audit.words()).containsExactly("copy.launch STARTED", "copy.launch SUCCEEDED");
    }

    @Test
    void whatIsPastItsLeaseIsSweptAndOnRecord() throws Exception {
        var copy = night.launch(LEASE);
        night.local.pause(copy.id());
        night.clock.pass(LEASE.plusMinutes(1));
        var report = night.console("ben").sweep();

        assertThat(report.swept()).hasSize(1)
                .allSatisfy(swept -> assertThat(swept.end()).isInstanceOf(CopyEnd.Confirmed.class));
        assertThat(night.audit.words())
                .containsExactly("copy.launch STARTED", "copy.launch SUCCEEDED", "copy.end SUCCEEDED");
        assertThat(night.audit.records().getLast().facts()).containsEntry("end", "swept");
    }

    private CopyPlan killedInTheMidstOfALaunch() throws Exception {
        var plan = night.copies.plan(night.request(LOCAL, LEASE));
        night.audit.append(new AuditRecord("copy.launch", plan.request().id().value(), AuditStage.STARTED, "ana",
                "INC-314", Map.of("source", LOCAL.value(), "lease", Long.toString(LEASE.toSeconds()))));
        return plan;
    }

    private void nextConsoleStartsAfter(Duration time) throws Exception {
        night.clock.pass(time);
        night.console("ana").sweep();
    }
}
