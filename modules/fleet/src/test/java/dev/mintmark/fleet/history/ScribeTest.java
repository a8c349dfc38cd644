package dev.mintmark.fleet.history;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.deployment;
import static dev.mintmark.fleet.Sample.digest;
import static dev.mintmark.fleet.Sample.image;
import static dev.mintmark.fleet.Sample.listed;
import static dev.mintmark.fleet.Sample.pod;
import static dev.mintmark.fleet.Sample.seen;
import static dev.mintmark.fleet.Sample.watching;
import static dev.mintmark.fleet.Sample.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScribeTest {

    private static final WorkloadId PAYMENTS = deployment(EU, "payments");
    private static final Chronicle NOTHING = new Chronicle(NOON, NOON, List.of(), List.of());
    private static final Problem EXPIRED = new Problem("a.b", "What.", "Why.", "Next.");

    private final List<HistoryEntry> written = new ArrayList<>();
    private Scribe scribe = new Scribe(NOTHING);
    private FleetSnapshot fleet = watching(EU);
    private long nanoTime = 1;

    @Test
    void nothingIsNotedBeforeASourceHasToldEverything() {
        observe(seen(workload(PAYMENTS, 2)), seen(a("a-1")), seen(a("a-2")));
        letPass(Duration.ofSeconds(5));

        assertThat(written).isEmpty();
    }

    @Test
    void oneLineSaysWhatWasThereWhenASourceHadToldEverything() {
        tell(a("a-1"), a("a-2"));

        assertThat(written).hasSize(2);
        assertThat(written).hasAtLeastOneElementOfType(HistoryEntry.SightGained.class);
        assertThat(compositions()).singleElement()
                .satisfies(line -> assertThat(line.versions()).extracting(VersionCount::instances).containsExactly(2));
    }

    @Test
    void aSetOfVersionsIsNotedHoweverShortItWas() {
        tell(a("a-1"));
        observe(seen(b("b-1")), gone(b("b-1")));
        letPass(Duration.ZERO);

        assertThat(compositions()).extracting(line -> line.versions().size()).containsExactly(1, 2, 1);
    }

    @Test
    void countsAreNotedOnceASecondAtMost() {
        tell(a("a-1"));
        for (var pod = 2; pod <= 50; pod++) {
            observe(seen(a("a-" + pod)));
            letPass(Duration.ofMillis(20));
        }
        assertThat(compositions()).as("49 changes within a second").hasSize(1);

        letPass(Duration.ofSeconds(1));
        assertThat(compositions()).hasSize(2);
        assertThat(compositions().getLast().versions().getFirst().instances()).isEqualTo(50);
    }

    @Test
    void countsThatKeepChangingAreStillNoted() {
        tell(a("a-1"));
        for (var pod = 2; pod <= 51; pod++) {
            observe(seen(a("a-" + pod)));
            letPass(Duration.ofMillis(100));
        }

        assertThat(compositions()).hasSizeBetween(4, 6);
    }

    @Test
    void countsThatWentBackToWhatIsWrittenAreNotNoted() {
        tell(a("a-1"));
        observe(seen(a("a-2")));
        letPass(Duration.ofMillis(100));
        observe(gone(a("a-2")));
        letPass(Duration.ofSeconds(2));

        assertThat(compositions()).hasSize(1);
    }

    @Test
    void readinessIsAMatterOfCounts() {
        tell(a("a-1"));
        observe(seen(pod(PAYMENTS, "a-1", image("payments:1", "a1"), InstanceState.NOT_READY, "")));
        letPass(Duration.ofMillis(10));
        assertThat(compositions()).hasSize(1);

        letPass(Duration.ofSeconds(2));
        assertThat(compositions().getLast().versions().getFirst().ready()).isZero();
    }

    @Test
    void whyAnImageIsNotKnownIsAMatterOfCounts() {
        tell(a("a-1"), notPulled("ErrImagePull"));
        for (var attempt = 0; attempt < 20; attempt++) {
            observe(seen(notPulled(attempt % 2 == 0 ? "ImagePullBackOff" : "ErrImagePull")));
            letPass(Duration.ofMillis(20));
        }
        assertThat(compositions()).as("20 changes within a second").hasSize(1);

        observe(seen(notPulled("ImagePullBackOff")));
        letPass(Duration.ofSeconds(2));
        assertThat(compositions()).hasSize(2);
        assertThat(compositions().getLast().versions()).extracting(VersionCount::image)
                .contains(notPulled("ImagePullBackOff").image());
    }

    @Test
    void anImageThatIsNotKnownIsNotedAtOnceUnderItsOtherReference() {
        tell(notPulled("ErrImagePull"));
        observe(seen(pod(PAYMENTS, "b-1", new RunningImage.Unidentified("payments:3", "ErrImagePull"),
                InstanceState.FAILING, "ErrImagePull")));
        letPass(Duration.ZERO);

        assertThat(compositions()).hasSize(2);
    }

    @Test
    void whatIsLeftIsNotedAtTheEndHoweverYoung() {
        tell(a("a-1"));
        observe(seen(a("a-2")));

        written.addAll(scribe.everything(NOON));
        assertThat(compositions()).hasSize(2);
    }

    @Test
    void aLostSourceLosesNothingElse() {
        tell(a("a-1"));
        observe(new Observation.Lost(EU, NOON, EXPIRED), new Observation.Lost(EU, NOON, EXPIRED));
        letPass(Duration.ofSeconds(5));

        assertThat(written).filteredOn(HistoryEntry.Vanished.class::isInstance).isEmpty();
        assertThat(written).filteredOn(HistoryEntry.SightLost.class::isInstance).as("said once").hasSize(1);
    }

    @Test
    void whatASourceNoLongerNamesWhenItComesBackHasVanished() {
        tell(a("a-1"));
        observe(new Observation.Lost(EU, NOON, EXPIRED), listed(EU, List.of(), List.of()));
        letPass(Duration.ZERO);

        assertThat(written).filteredOn(HistoryEntry.Vanished.class::isInstance)
                .containsExactly(new HistoryEntry.Vanished(NOON, PAYMENTS));
        assertThat(written).filteredOn(HistoryEntry.SightGained.class::isInstance).hasSize(2);
    }

    @Test
    void halfAListAfterALossIsNoChange() {
        tell(a("a-1"), b("b-1"));
        observe(new Observation.Lost(EU, NOON, EXPIRED), seen(a("a-1")));
        letPass(Duration.ofSeconds(5));

        assertThat(compositions()).hasSize(1);
    }

    @Test
    void aReleaseIsNotedOnceAndAgainWhenMoreIsKnownOfIt() {
        tell(a("a-1"));
        observe(released("raise pool size"), released("raise pool size"), released("raise pool size again"));
        letPass(Duration.ZERO);

        assertThat(written).filteredOn(HistoryEntry.Released.class::isInstance).hasSize(2);
    }

    @Test
    void evidenceIsNotedIfItSaysAnythingNew() {
        var evidence = new Observation.ImageLearnt(EU, NOON, new ImageEvidence(digest("cc"), Set.of(digest("a1"))));
        observe(evidence, evidence);
        letPass(Duration.ZERO);

        assertThat(written).filteredOn(HistoryEntry.Learnt.class::isInstance).hasSize(1);
    }

    @Test
    void aRestartNotesOnlyThatTheSourceIsSeenAgainWhenNothingChanged() {
        tell(a("a-1"), a("a-2"));
        observe(released("raise pool size"));
        letPass(Duration.ZERO);
        scribe = new Scribe(new Chronicle(NOON, NOON, written, List.of()));
        written.clear();
        fleet = watching(EU);

        observe(seen(workload(PAYMENTS, 2)), released("raise pool size"), seen(a("a-1")), seen(a("a-2")),
                listed(EU, List.of(a("a-1"), a("a-2")), List.of(workload(PAYMENTS, 2))));
        letPass(Duration.ofSeconds(5));

        assertThat(written).singleElement().isInstanceOf(HistoryEntry.SightGained.class);
    }

    @Test
    void aRestartNotesWhatWentMeanwhile() {
        tell(a("a-1"));
        scribe = new Scribe(new Chronicle(NOON, NOON, List.of(), written));
        written.clear();
        fleet = watching(EU);

        observe(listed(EU, List.of(), List.of()));
        letPass(Duration.ZERO);

        assertThat(written).contains(new HistoryEntry.Vanished(NOON, PAYMENTS));
    }

    private void tell(Instance... instances) {
        var workload = workload(PAYMENTS, 2);
        observe(seen(workload));
        for (var instance : instances) {
            observe(seen(instance));
        }
        observe(listed(EU, List.of(instances), List.of(workload)));
        letPass(Duration.ZERO);
    }

    private void observe(Observation... observations) {
        for (var observation : observations) {
            var after = fleet.with(observation);
            scribe.note(fleet, observation, after);
            fleet = after;
        }
    }

    private void letPass(Duration time) {
        written.addAll(scribe.due(NOON, nanoTime));
        nanoTime += time.toNanos();
        written.addAll(scribe.due(NOON, nanoTime));
    }

    private List<Composition> compositions() {
        return written.stream().filter(Composition.class::isInstance).map(Composition.class::cast).toList();
    }

    private static Instance a(String name) {
        return pod(PAYMENTS, name, image("payments:1", "a1"));
    }

    private static Instance b(String name) {
        return pod(PAYMENTS, name, image("payments:2", "b2"));
    }

    private static Instance notPulled(String reason) {
        return pod(PAYMENTS, "b-1", new RunningImage.Unidentified("payments:2", reason), InstanceState.FAILING, reason);
    }

    private static Observation gone(Instance instance) {
        return new Observation.InstanceGone(EU, NOON, instance.id());
    }

    private static Observation released(String cause) {
        return new Observation.Released(EU, NOON, new Release(PAYMENTS, "7", "payments-7", Map.of("main", "payments:1"),
                NOON, Optional.of(cause), Optional.empty()));
    }
}
