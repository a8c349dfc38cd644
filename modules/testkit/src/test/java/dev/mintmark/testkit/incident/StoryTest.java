package dev.mintmark.testkit.incident;

import static dev.mintmark.testkit.incident.PaymentsNight.COPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.copy.CopyAccount;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.incident.IncidentEvent.Closed;
import dev.mintmark.incident.IncidentEvent.Noted;
import dev.mintmark.incident.IncidentEvent.Opened;
import dev.mintmark.incident.Story;
import dev.mintmark.incident.Story.Kind;
import dev.mintmark.incident.Story.Line;
import dev.mintmark.incident.Story.Outcome;
import dev.mintmark.testkit.rollback.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What belongs to an incident, and how it is told.
class StoryTest {

    private final PaymentsNight night = new PaymentsNight();

    @Test
    void allWhoKnowOfItAreMergedOldestFirst() throws Exception {
        var story = night.whole().story();
        assertThat(story.lines()).isSortedAccordingTo(Comparator.comparing(Line::at));
        assertThat(story.lines()).extracting(Line::kind).containsExactly(Kind.FLEET, Kind.FLEET, Kind.ALERT,
                Kind.INCIDENT,
                Kind.COLLECTED, Kind.ACT, Kind.ACT, Kind.NOTE, Kind.ACT, Kind.FLEET, Kind.FLEET, Kind.FLEET,
                Kind.INCIDENT);
        assertThat(story.problems()).isEmpty();
        assertThat(story.until()).isEqualTo(Instant.parse("2026-11-21T03:09:00Z"));
    }

    @Test
    void itsMilestonesAreThoseOfAPostMortem() throws Exception {
        var found = night.whole().story().milestones();
        assertThat(found).isEqualTo(new Story.Milestones(at("02:31:00"), at("02:58:03"), at("03:00:10").orElseThrow(),
                at("03:01:40"), at("03:06:00"), at("03:06:45")));
        assertThat(found.total()).contains(Duration.ofSeconds(8 * 60 + 42));
    }

    @Test
    void anActIsOneLineWithItsEndItsDurationAndItsPlaceInTheAudit() throws Exception {
        var copy = night.whole().story().lines().stream().filter(line -> line.what().startsWith("Debug copy"))
                .findFirst()
                .orElseThrow();
        assertThat(copy.outcome()).isEqualTo(Outcome.DONE);
        assertThat(copy.open()).isFalse();
        assertThat(copy.who()).isEqualTo("ana");
        assertThat(copy.service()).isEqualTo("payments");
        assertThat(copy.took()).contains(Duration.ofSeconds(177));
        assertThat(copy.references()).containsEntry("copy", COPY).containsEntry("from", Members.BAD.value())
                .containsEntry("audit", "1 " + night.audit.entries().getFirst().hash())
                .containsEntry("audit.end", "6 " + night.audit.entries().get(5).hash());
    }

    @Test
    void anActWithoutAnEndHasAnUnknownOutcome() throws Exception {
        night.at("03:00:10").opened().at("03:01:00").copied().at("03:02:00").acted("copy.end", COPY, AuditStage.STARTED,
                "INC-314", Map.of("end", "asked"));
        night.acted("rollback.run", Members.PLAN, AuditStage.STARTED, "errors", Map.of("services", "payments"));
        var story = night.at("03:10:00").story();
        assertThat(story.lines().stream().filter(line -> line.kind() == Kind.ACT)).hasSize(2)
                .allMatch(Line::open).allMatch(line -> line.took().isEmpty());
        assertThat(story.copies()).singleElement().satisfies(copy ->
                assertThat(copy.state()).isEqualTo(CopyAccount.State.END_UNKNOWN));
        assertThat(story.rollbacks()).singleElement().satisfies(run ->
                assertThat(run.stage()).isEqualTo(Run.Stage.UNKNOWN));
        assertThat(story.milestones().restored()).isEmpty();
    }

    @Test
    void aShellThatWasLeftOrEndedWithItsCopyIsNotToldAsAFailure() throws Exception {
        night.at("03:00:10").opened().at("03:01:00").copied();
        for (var why : List.of("copy.left", "copy.gone", "copy.exec")) {
            night.acted("copy.shell", COPY + "/" + why, AuditStage.STARTED, "INC-314", Map.of());
            night.acted("copy.shell", COPY + "/" + why, AuditStage.FAILED, "INC-314", Map.of("problem", why, "why", "So."));
        }
        assertThat(night.story().lines().stream().filter(line -> line.what().startsWith("Shell")).map(Line::outcome))
                .containsExactly(Outcome.NONE, Outcome.NONE, Outcome.FAILED);
    }

    @Test
    void aRollbackIsToldWithItsStepsChecksAndOverrides() throws Exception {
        var run = night.whole().story().rollbacks().getFirst();
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
        assertThat(run.took()).contains(Duration.ofSeconds(45));
        assertThat(run.route()).containsExactly("argo-cd", "kubernetes");
        assertThat(run.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.from()).containsExactly(Members.BAD.value());
            assertThat(leg.to()).isEqualTo(Members.GOOD.value());
        });
        assertThat(run.steps()).extracting(step -> step.number() + " " + step.state() + " " + step.answer())
                .containsExactly(
                "1 " + StepState.State.ACCEPTED + " accepted: auto-sync is off", "2 ACCEPTED accepted: revision 18");
        assertThat(run.checks()).extracting(check -> check.verdict() + " " + check.check())
                .containsExactly("blocked config", "warned undone-by", "passed owner");
        assertThat(run.overrides()).containsExactly(Map.entry("config", "The pool was meant to change"));
    }

    @Test
    void whatIsNotSaidOfTheIncidentDoesNotBelongToItUnlessItIsTheCurrentOne() throws Exception {
        night.at("03:00:00").actedBy("ana", "before-it", "lunch").at("03:00:10").opened();
        night.at("03:01:00").actedBy("ben", "of-another", "INC-31").actedBy("ben", "of-another-too", "INC-3145")
                .actedBy("ben", "by-ticket", "for inc-314, and more").actedBy("ben", "by-id", "k3m9x2ab")
                .actedBy("ana", "while-current", "lunch");
        night.at("03:02:00").add(new Closed(""));
        night.at("03:03:00").actedBy("ana", "after-it", "INC-314");
        assertThat(copies()).containsExactly("by-ticket", "by-id", "while-current");
    }

    @Test
    void whatIsDoneWhileAnotherIncidentIsCurrentBelongsToThatOne() throws Exception {
        night.at("03:00:10").opened().at("03:01:00");
        var other = night.incidents.open(new Opened("another", Optional.empty(), Optional.empty()), List.of());
        night.at("03:02:00").actedBy("ana", "of-the-other", "lunch");
        night.at("03:03:00").incidents.add(other.id(), new Closed(""));
        night.at("03:04:00").actedBy("ana", "of-this", "lunch");
        assertThat(copies()).containsExactly("of-this");
        assertThat(night.incidents.story(other).copies()).extracting(CopyAccount::id).containsExactly("of-the-other");
    }

    @Test
    void anActOnAPinnedImageWorkloadOrServiceBelongsToItWhoeverDidIt() throws Exception {
        night.runs(Members.BAD, "2.14.0", "17", "Deploy").at("03:00:10").opened().at("03:01:00");
        night.by("ben", "copy.launch", "by-digest", Map.of("image", "sha256:1", "digest", Members.BAD.value()));
        night.by("ben", "copy.launch", "by-repository", Map.of("image", Members.REPOSITORY + ":older"));
        night.by("ben", "copy.launch", "of-another-image", Map.of("image", "registry.example/shop/worker:1"));
        night.by("ben", "rollback.rehearse", "byworkload22", Map.of("workloads", PaymentsNight.PAYMENTS.toString()));
        night.by("ben", "rollback.rehearse", "otherworkloa", Map.of("workloads",
                "kubernetes/prod-eu/shop/Deployment/worker"));
        night.by("ben", "ephemeral.add", "bytarget22", Map.of("source", "kubernetes/prod-eu", "target",
                "payments-5d9c7-x/app"));
        night.by("ben", "ephemeral.add", "elsewhere2", Map.of("source", "kubernetes/test", "target",
                "payments-5d9c7-x/app"));
        assertThat(night.story().lines().stream().filter(line -> line.kind() == Kind.ACT).map(Line::what))
                .containsExactly(
                "Debug copy of payments 9f3c2a1, by-digest",
                "Debug copy of payments registry.example/shop/payments:older, by-repository",
                "Rehearsed the rollback byworkload22", "Container of tools added to payments-5d9c7-x/app");
    }

    @Test
    void aSourceThatWasLostIsToldIfAPinnedServiceRunsOnItAndOnlyAfterThatThatItIsBack() throws Exception {
        night.runs(Members.BAD, "2.14.0", "17", "Deploy").at("03:00:10").opened().at("03:01:00")
                .sight(PaymentsNight.PAYMENTS
                .source(), false).sight(new SourceId("docker/elsewhere"), false).sight(new SourceId("docker/elsewhere"),
                true);
        night.at("03:02:00").sight(PaymentsNight.PAYMENTS.source(), true).at("03:03:00")
                .sight(PaymentsNight.PAYMENTS.source(), true);
        assertThat(night.at("03:04:00").story().lines().stream().filter(line -> line.kind() == Kind.FLEET)
                .map(Line::what))
                .containsExactly("kubernetes/prod-eu was lost from sight", "kubernetes/prod-eu was seen again");
    }

    @Test
    void whatWasWrittenAfterItsEndIsToldStill() throws Exception {
        night.whole().at("09:00:00").add(new Noted("Looked at it again by daylight.\nStill well."));
        assertThat(night.story().lines().getLast()).satisfies(line -> {
            assertThat(line.what()).isEqualTo("Looked at it again by daylight.");
            assertThat(line.details()).containsExactly("Still well.");
        });
    }

    @Test
    void whatCannotBeReadDoesNotTakeTheRestWithIt() throws Exception {
        night.whole();
        night.audit.failWith(new Problem("audit.locked", "Nothing was done.", "It is locked.", "End it."));
        var story = night.story();
        assertThat(story.problems()).extracting(Problem::code).containsExactly("audit.locked");
        assertThat(story.lines()).extracting(Line::kind).contains(Kind.FLEET, Kind.NOTE).doesNotContain(Kind.ACT);
    }

    private List<String> copies() throws Exception {
        return night.story().copies().stream().map(CopyAccount::id).toList();
    }

    private static Optional<Instant> at(String time) {
        return Optional.of(Instant.parse("2026-11-21T" + time + "Z"));
    }
}
