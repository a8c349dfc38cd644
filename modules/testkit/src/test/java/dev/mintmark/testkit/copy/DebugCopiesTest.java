package dev.mintmark.testkit.copy;

import static dev.mintmark.testkit.copy.Night.CLUSTER;
import static dev.mintmark.testkit.copy.Night.LOCAL;
import static dev.mintmark.testkit.copy.Night.WHY;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.DISK_FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.testkit.reliability.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebugCopiesTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Night night = new Night();

    @Test
    void aLaunchIsOnRecordWithItsFactsBeforeTheHostIsCalled() throws Exception {
        var plan = night.copies.plan(night.request(LOCAL, HALF_AN_HOUR, new Relaxation.Network("shop"),
                new Relaxation.WritableRoot()));
        var steps = new ArrayList<String>();
        night.copies.launch(plan, (step, _) -> steps.add(step + " " + night.audit.words()));

        assertThat(steps).startsWith("RECORD []", "PREPARE [copy.launch STARTED]");
        var started = night.audit.records().getFirst();
        assertThat(started.actor()).isEqualTo("ana");
        assertThat(started.reason()).isEqualTo("INC-314");
        assertThat(started.subject()).isEqualTo(plan.request().id().value());
        assertThat(started.facts()).containsEntry("image", "shop/web:1").containsEntry("place", "docker/default")
                .containsEntry("mode", "hold").containsEntry("lease", "1800").containsKey("digest")
                .containsEntry("relaxed", "network=shop writable-root");
        assertThat(night.audit.words()).containsExactly("copy.launch STARTED", "copy.launch SUCCEEDED");
    }

    @Test
    @Proves(fault = DISK_FULL, during = COPY_ALIVE, shown = "Nothing new is done: it cannot be recorded")
    void nothingIsCalledThatCannotBeRecorded() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        var plan = night.copies.plan(night.request(LOCAL, HALF_AN_HOUR));
        night.audit.failWith(WHY);

        assertThatThrownBy(() -> night.copies.launch(plan, LaunchProgress.NONE)).hasMessage(WHY.sentence());
        assertThatThrownBy(() -> night.copies.extend(copy, HALF_AN_HOUR)).isInstanceOf(CopyRefused.class);
        assertThatThrownBy(() -> night.copies.inside(copy).exec(List.of("env"))).isInstanceOf(InsideFailed.class);
        assertThat(night.copies.end(copy)).isEqualTo(new CopyEnd.NotConfirmed(WHY));
        assertThat(night.copies.copies().copies()).containsExactly(copy);
    }

    @Test
    @Proves(fault = DISK_FULL, during = COPY_ALIVE, recovers = "works once there is room; leases end copies meanwhile")
    void whatCouldNotBeRecordedCanBeDoneLaterAndTheLeaseHoldsMeanwhile() throws Exception {
        var ended = night.launch(HALF_AN_HOUR);
        night.launch(Duration.ofMinutes(5));
        night.audit.failWith(WHY);
        assertThat(night.copies.end(ended)).isInstanceOf(CopyEnd.NotConfirmed.class);
        night.clock.pass(Duration.ofMinutes(6));
        assertThat(night.copies.copies().copies()).containsExactly(ended);

        night.audit.mend();
        assertThat(night.copies.end(ended)).isInstanceOf(CopyEnd.Confirmed.class);
        night.console("ana").sweep();
        assertThat(night.audit.open()).isEmpty();
    }

    @Test
    void whereNothingIsArmedNothingIsLaunchedAndNothingRecorded() throws Exception {
        var plan = night.copies.plan(night.request(CLUSTER, HALF_AN_HOUR));

        assertThatThrownBy(() -> night.copies.launch(plan, LaunchProgress.NONE)).isInstanceOfSatisfying(
                CopyRefused.class, refused -> assertThat(refused.problem().code()).isEqualTo("source.read-only"));
        assertThat(night.audit.records()).isEmpty();

        night.arming.arm(CLUSTER, "prod-eu");
        night.copies.launch(plan, LaunchProgress.NONE);
        assertThat(night.copies.copies().copies()).hasSize(1);
    }

    @Test
    void onceArmingIsOverACopyCanBeEndedButNeitherExtendedNorEntered() throws Exception {
        night.arming.arm(CLUSTER, "prod-eu", Duration.ofMinutes(1));
        var copy = night.copies.launch(night.copies.plan(night.request(CLUSTER, HALF_AN_HOUR)), LaunchProgress.NONE);
        night.clock.pass(Duration.ofMinutes(2));

        assertThatThrownBy(() -> night.copies.extend(copy, HALF_AN_HOUR)).isInstanceOf(CopyRefused.class);
        assertThatThrownBy(() -> night.copies.inside(copy).shell(TerminalSize.USUAL)).isInstanceOf(InsideFailed.class);
        assertThat(night.copies.inside(copy).changes()).isEmpty();
        assertThat(night.copies.end(copy)).isInstanceOf(CopyEnd.Confirmed.class);
    }

    @Test
    void aLaunchThatIsRefusedOrCancelledHasFailedOnRecord() throws Exception {
        night.local.refuseLaunches(WHY);
        assertThatThrownBy(() -> night.launch(HALF_AN_HOUR)).isInstanceOf(CopyRefused.class);
        night.local.mend();
        var plan = night.copies.plan(night.request(LOCAL, HALF_AN_HOUR));
        assertThatThrownBy(() -> night.copies.launch(plan, (step, _) -> {
            if (step == LaunchStep.READY) {
                Thread.currentThread().interrupt();
            }
        })).isInstanceOf(InterruptedException.class);

        assertThat(night.audit.words()).containsExactly("copy.launch STARTED", "copy.launch FAILED",
                "copy.launch STARTED", "copy.launch FAILED");
        assertThat(night.audit.records().get(1).facts()).containsEntry("problem", "fake.why");
        assertThat(night.audit.records().getLast().facts()).containsEntry("problem", "copy.cancelled");
    }

    @Test
    void aCopyWithoutAPurposeIsNotPlanned() {
        var request = night.request(LOCAL, HALF_AN_HOUR);
        var aimless = new CopyRequest(request.id(), request.origin(), request.place(),
                request.mode(), request.lease(), request.owner(), " ", List.of(), request.toolbox(), List.of());

        assertThatThrownBy(() -> night.copies.plan(aimless)).isInstanceOf(CopyRefused.class);
    }

    @Test
    void extendingAddsToWhatIsLeftAndIsOnRecord() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        night.clock.pass(Duration.ofMinutes(20));
        var extended = night.copies.extend(copy, Duration.ofMinutes(10));

        assertThat(extended.expiresAt()).isEqualTo(copy.expiresAt().plus(Duration.ofMinutes(10)));
        assertThat(night.audit.words()).endsWith("copy.extend STARTED", "copy.extend SUCCEEDED");
        assertThat(night.audit.records().getLast().facts())
                .containsEntry("until", extended.expiresAt().toString());
    }

    @Test
    void aLeaseIsNotShortenedToNothing() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);

        assertThatThrownBy(() -> night.copies.extend(copy, Duration.ofMinutes(-30))).isInstanceOf(CopyRefused.class);
    }

    @Test
    void anEndThatIsNotConfirmedHasFailedOnRecord() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        night.local.confirmNoEnd(WHY);

        assertThat(night.copies.end(copy)).isEqualTo(new CopyEnd.NotConfirmed(WHY));
        assertThat(night.audit.words()).endsWith("copy.end STARTED", "copy.end FAILED");
    }

    @Test
    void aPlaceThatDoesNotAnswerIsNamedBesideTheCopiesOfTheOthers() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        night.cluster.fallSilent(WHY);

        var seen = night.copies.copies();
        assertThat(seen.copies()).containsExactly(copy);
        assertThat(seen.silent()).containsOnly(Map.entry(CLUSTER, WHY));
        assertThat(night.copies.find(copy.id())).contains(copy);
        assertThatThrownBy(() -> night.copies.find(CopyId.fresh())).hasMessage(WHY.sentence());
    }

    @Test
    void whatEndsFirstIsFirst() throws Exception {
        var late = night.launch(Duration.ofMinutes(50));
        var soon = night.launch(Duration.ofMinutes(10));

        assertThat(night.copies.copies().copies()).extracting(DebugCopy::id).containsExactly(soon.id(), late.id());
    }

    @Test
    void closingTheConsoleNamesOnlyOnesOwnCopies() throws Exception {
        var own = night.launch(HALF_AN_HOUR);

        assertThat(night.copies.whatLivesOn().copies()).containsExactly(own);
        assertThat(night.console("ben").whatLivesOn().copies()).isEmpty();
    }

    @Test
    void whatIsRunInsideIsOnRecordWithoutItsArguments() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        try (var process = night.copies.inside(copy).exec(List.of("echo", "--password", "correct-horse"))) {
            assertThat(process.exitCode()).isZero();
        }

        var started = night.audit.records().get(2);
        assertThat(started.act()).isEqualTo("copy.exec");
        assertThat(started.subject()).startsWith(copy.id() + "/");
        assertThat(started.facts()).containsEntry("program", "echo").containsEntry("arguments", "2");
        assertThat(night.audit.records().toString()).doesNotContain("correct-horse");
        assertThat(night.audit.records().getLast().facts()).containsEntry("exit", "0");
        assertThat(night.audit.open()).isEmpty();
    }

    @Test
    void aShellThatIsLetGoOfHasAnEndOnRecordToo() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        night.copies.inside(copy).shell(TerminalSize.USUAL).close();

        assertThat(night.audit.records().getLast().stage()).isEqualTo(AuditStage.FAILED);
        assertThat(night.audit.open()).isEmpty();
    }
}
