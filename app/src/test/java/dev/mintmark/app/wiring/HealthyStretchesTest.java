package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.history.HistoryEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the record tells of versions that were well.
class HealthyStretchesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T03:00:00Z");
    private static final SourceId SOURCE = new SourceId("kubernetes/prod-eu");
    private static final WorkloadId PAYMENTS = new WorkloadId(SOURCE, "shop", "Deployment", "payments");
    private static final Digest ONE = digest("1");
    private static final Digest TWO = digest("2");
    private static final Digest THREE = digest("3");

    private final List<HistoryEntry> lines = new ArrayList<>();
    private ImageCatalogue catalogue = ImageCatalogue.EMPTY;

    @Test
    void t1LastGoodIsTheLastThatWasHealthyAndNotTheSecondHighest() {
        runs(0, all(ONE, 10));
        runs(60, all(ONE, 9), part(TWO, 1, 0));
        runs(70, part(TWO, 10, 4));
        runs(80, part(TWO, 4, 2), part(THREE, 6, 0));
        runs(90, part(THREE, 10, 0));
        assertThat(healthy(100)).extracting(Target::digest).containsExactly(ONE);
        assertThat(healthy(100).getFirst().health()).contains(new Health(10, at(0), at(60)));
    }

    @Test
    void t8ZeroReplicasAreNoHealth() {
        runs(0);
        runs(60);
        assertThat(healthy(120)).isEmpty();
    }

    @Test
    void t25AnIndexAndTheManifestOfItsPlatformAreOneVersion() {
        var index = digest("a");
        var manifest = digest("b");
        var config = digest("c");
        catalogue = catalogue.with(new ImageEvidence(config, Set.of(index, manifest)))
                .with(new ImageEvidence(digest("d"), Set.of(index)));
        runs(0, all(index, 3), all(manifest, 2));
        runs(60, all(manifest, 5));
        assertThat(healthy(120)).singleElement().satisfies(target -> {
            assertThat(target.digest()).isEqualTo(index);
            assertThat(target.version().digests()).contains(index, manifest, config);
            assertThat(target.health()).contains(new Health(5, at(0), at(120)));
        });
    }

    @Test
    void whatIsPinnedIsNeverAConfiguration() {
        var config = digest("c");
        var manifest = digest("b");
        runs(0, count(new Identified("registry.example/shop/payments:1", Optional.empty(), Optional.of(config)), 2, 2));
        assertThat(healthy(60)).isEmpty();
        catalogue = catalogue.with(new ImageEvidence(config, Set.of(manifest)));
        assertThat(healthy(60)).extracting(Target::digest).containsExactly(manifest);
    }

    @Test
    void whatWasAskedForByDigestIsPinnedAgain() {
        var asked = digest("e");
        runs(0, count(new Identified("registry.example/shop/payments:2.13.4@" + asked, Optional.of(ONE), Optional.empty()), 2,
                2));
        assertThat(healthy(60)).singleElement().satisfies(target -> {
            assertThat(target.digest()).isEqualTo(asked);
            assertThat(target.version().digests()).contains(asked, ONE);
            assertThat(target.reference()).isEqualTo("registry.example/shop/payments@" + asked);
            assertThat(target.tag()).contains("2.13.4");
            assertThat(target.container()).isEqualTo("app");
        });
    }

    @Test
    void aVersionThatIsWellForLessThanAMinuteProvesNothing() {
        runs(0, all(ONE, 2));
        lines.add(composition(at(0).plusSeconds(59), part(ONE, 2, 1)));
        assertThat(healthy(60)).isEmpty();
        runs(1, all(ONE, 2));
        runs(2, part(ONE, 2, 1));
        assertThat(healthy(60)).extracting(Target::digest).containsExactly(ONE);
    }

    @Test
    void eachVersionIsToldOnceWithItsLastStretchTheLatestFirst() {
        runs(0, all(ONE, 2));
        runs(60, all(TWO, 2));
        runs(120, all(ONE, 4));
        runs(180, all(THREE, 2));
        assertThat(healthy(240)).extracting(Target::digest).containsExactly(THREE, ONE, TWO);
        assertThat(healthy(240).get(1).health()).contains(new Health(4, at(120), at(180)));
    }

    @Test
    void mereCountsDoNotEndAStretchButWhatIsUnknownDoes() {
        runs(0, all(ONE, 2));
        runs(10, all(ONE, 5));
        runs(20, all(ONE, 5), count(new RunningImage.Unidentified("registry.example/shop/payments:2", "not pulled"), 1, 0));
        assertThat(healthy(60)).singleElement().extracting(target -> target.health().orElseThrow())
                .isEqualTo(new Health(5, at(0), at(20)));
    }

    @Test
    void companionsAreNotWhatTheWorkloadIsFor() {
        var sidecar = new VersionCount("proxy", ContainerRole.SIDECAR, image(TWO), 2, 0, at(0));
        runs(0, all(ONE, 2), sidecar);
        assertThat(healthy(60)).extracting(Target::digest).containsExactly(ONE);
    }

    @Test
    void whatWasOutOfSightWasNotSeenHealthy() {
        runs(0, all(ONE, 2));
        lines.add(new HistoryEntry.SightLost(at(30), SOURCE, SourceKind.KUBERNETES, new Problem("x", "x", "x", "x")));
        assertThat(healthy(90)).singleElement().extracting(target -> target.health().orElseThrow())
                .isEqualTo(new Health(2, at(0), at(30)));
        lines.add(new HistoryEntry.SightGained(at(60), SOURCE, SourceKind.KUBERNETES));
        assertThat(healthy(90)).singleElement().extracting(target -> target.health().orElseThrow())
                .isEqualTo(new Health(2, at(60), at(90)));
    }

    @Test
    void whatHappenedWhileNobodyLookedIsNotClaimed() {
        gained(0);
        runs(0, all(ONE, 2));
        runs(5, all(ONE, 3));
        gained(60);
        runs(60, all(TWO, 3));
        assertThat(healthy(60)).extracting(Target::digest).containsExactly(ONE);
        assertThat(healthy(60).getFirst().health()).contains(new Health(3, at(0), at(5)));
    }

    @Test
    void aMomentsLookAtWhatIsReadyForLongIsProofEnough() {
        gained(0);
        lines.add(composition(at(0), new VersionCount("app", ContainerRole.MAIN, image(ONE), 2, 2, at(-600))));
        gained(60);
        runs(60, all(TWO, 2));
        assertThat(healthy(60)).extracting(Target::digest).containsExactly(ONE);
    }

    @Test
    void whatIsStillTheSameWhenSomebodyLooksAgainIsOneStretch() {
        gained(0);
        runs(0, all(ONE, 2));
        gained(60);
        runs(120, all(TWO, 2));
        assertThat(healthy(120).getFirst().health()).contains(new Health(2, at(0), at(120)));
    }

    @Test
    void aWorkloadThatWentAndCameBackKeepsItsPast() {
        runs(0, all(ONE, 2));
        lines.add(new HistoryEntry.Vanished(at(30), PAYMENTS));
        runs(60, all(TWO, 2));
        assertThat(healthy(90)).extracting(Target::digest).containsExactly(TWO, ONE);
        assertThat(healthy(90).getLast().health()).contains(new Health(2, at(0), at(30)));
    }

    @Test
    void whatAnEngineBuiltItselfIsKnownByItsConfiguration() {
        var config = digest("c");
        runs(0, count(new Identified("docker.io/shop/payments:1", Optional.empty(), Optional.of(config)), 2, 2));
        assertThat(HealthyStretches.of(lines, catalogue, Optional.of(at(60)), true)).extracting(Target::digest)
                .containsExactly(config);
    }

    private List<Target> healthy(long untilMinute) {
        return HealthyStretches.of(lines, catalogue, Optional.of(at(untilMinute)));
    }

    private void runs(long minute, VersionCount... counts) {
        lines.add(composition(at(minute), counts));
    }

    private void gained(long minute) {
        lines.add(new HistoryEntry.SightGained(at(minute), SOURCE, SourceKind.KUBERNETES));
    }

    private static HistoryEntry composition(Instant at, VersionCount... counts) {
        return new HistoryEntry.Composition(at, new Workload(PAYMENTS, "payments", 2, Rollout.SETTLED, Map.of()),
                List.of(counts).stream().map(count -> count.since().equals(Instant.MAX) ? new VersionCount(count.container(),
                        count.role(), count.image(), count.instances(), count.ready(), at) : count).toList());
    }

    private static VersionCount all(Digest digest, int instances) {
        return part(digest, instances, instances);
    }

    private static VersionCount part(Digest digest, int instances, int ready) {
        return count(image(digest), instances, ready);
    }

    /// Started when it was seen.
    private static VersionCount count(RunningImage image, int instances, int ready) {
        return new VersionCount("app", ContainerRole.MAIN, image, instances, ready, Instant.MAX);
    }

    private static Identified image(Digest digest) {
        return new Identified("registry.example/shop/payments:1", Optional.of(digest), Optional.empty());
    }

    private static Digest digest(String digit) {
        return new Digest("sha256:" + digit.repeat(64));
    }

    private static Instant at(long minute) {
        return BEGIN.plusSeconds(60 * minute);
    }
}
