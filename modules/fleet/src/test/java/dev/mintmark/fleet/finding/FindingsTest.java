package dev.mintmark.fleet.finding;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.US;
import static dev.mintmark.fleet.Sample.deployment;
import static dev.mintmark.fleet.Sample.digest;
import static dev.mintmark.fleet.Sample.image;
import static dev.mintmark.fleet.Sample.pod;
import static dev.mintmark.fleet.Sample.told;
import static dev.mintmark.fleet.Sample.watching;
import static dev.mintmark.fleet.Sample.workload;
import static dev.mintmark.fleet.finding.Look.NAME;
import static dev.mintmark.fleet.finding.Look.OTHER;
import static dev.mintmark.fleet.finding.Look.PINNED;
import static dev.mintmark.fleet.finding.Look.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Beyond.LapsedCopy;
import dev.mintmark.fleet.finding.WorkloadClass.Criticality;
import dev.mintmark.fleet.finding.WorkloadClass.Keeping;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.fleet.service.Sign;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void aCalmPinnedFleetHasNone() {
        assertThat(Look.atDeployment().asking(PINNED).running(PINNED, "11").finds()).isEmpty();
    }

    @Test
    void severalDigestsBehindOneTagAreMixed() {
        var found = Look.atDeployment().running(TAG, "11").running(TAG, "22").running(TAG, "22").finds();

        assertThat(found).extracting(finding -> finding.key().kind())
                .containsExactly(FindingKind.MIXED_DIGESTS, FindingKind.TAG_NOT_DIGEST);
        assertThat(found.getFirst().key().about()).isEqualTo(TAG);
        assertThat(found.getFirst().evidence()).anySatisfy(line -> assertThat(line).contains("2222222: 2 instances"));
        assertThat(found.getFirst().since()).contains(NOON);
    }

    @Test
    void severalDigestsBehindOneTagOfAServiceOnTwoClustersAreMixed() {
        var web = deployment(EU, "web");
        var there = deployment(US, "web");
        var fleet = told(watching(EU, US), EU, List.of(workload(web, 1)), List.of(pod(web, "a", image(TAG, "11"))));
        fleet = told(fleet, US, List.of(workload(there, 1)), List.of(pod(there, "b", image(TAG, "22"))));

        assertThat(kinds(Findings.in(fleet, Beyond.NOTHING, NOON)))
                .containsExactly(FindingKind.MIXED_DIGESTS, FindingKind.TAG_NOT_DIGEST, FindingKind.TAG_NOT_DIGEST);
    }

    @Test
    void oneDigestBehindATagIsOnlyATag() {
        assertThat(kinds(Look.atDeployment().running(TAG, "11").running(TAG, "11").finds()))
                .containsExactly(FindingKind.TAG_NOT_DIGEST);
    }

    @Test
    void anInstanceThatDiffersFromItsTemplateIsNamed() {
        var found = Look.atDeployment().asking(PINNED).running(PINNED, "11").running(OTHER, "22").finds();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.key().kind()).isEqualTo(FindingKind.TEMPLATE_DRIFT);
            assertThat(finding.evidence().getFirst()).contains("web-2", "2222222");
            assertThat(finding.guessed()).isFalse();
        });
    }

    @Test
    void nothingDriftsWhileItIsRolledOut() {
        assertThat(Look.atDeployment().rolling().asking(OTHER).running(PINNED, "11").running(OTHER, "22").finds())
                .isEmpty();
    }

    @Test
    void whatAWebhookMakesOfAReferenceIsNoDrift() {
        assertThat(kinds(Look.atDeployment().asking(TAG).running(TAG + "@" + digest("11"), "11").finds())).isEmpty();
        assertThat(kinds(Look.atDeployment().asking(TAG).running("mirror.example/cache/web:1", "11").finds()))
                .doesNotContain(FindingKind.TEMPLATE_DRIFT);
    }

    @Test
    void anotherTagThanTheTemplateAsksForIsDrift() {
        assertThat(kinds(Look.atDeployment().asking(TAG).running(TAG, "11").running(NAME + ":2", "22").finds()))
                .contains(FindingKind.TEMPLATE_DRIFT);
    }

    @Test
    void withoutATemplateTheOddOneIsGuessedToHaveDrifted() {
        var found = Look.at(new WorkloadId(EU, "shop", "Compose", "web")).running(PINNED, "11").running(PINNED, "11")
                .running(OTHER, "22").finds();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.key().kind()).isEqualTo(FindingKind.TEMPLATE_DRIFT);
            assertThat(finding.guessed()).isTrue();
        });
    }

    @Test
    void findingsAgreeWithTheSigns() {
        for (var fleet : List.of(
                Look.atDeployment().running(TAG, "11").running(TAG, "22").fleet(),
                Look.atDeployment().running(PINNED, "11").running(PINNED, "11").running(OTHER, "22").fleet(),
                Look.atDeployment().running(TAG, "11").running(NAME + ":2", "11").fleet(),
                Look.atDeployment().running(PINNED, "11").fleet())) {
            var found = Findings.in(fleet, Beyond.NOTHING, NOON);

            assertThat(count(found, FindingKind.MIXED_DIGESTS)).isEqualTo(signs(fleet, Sign.Kind.TAG_MOVED));
            assertThat(count(found, FindingKind.TEMPLATE_DRIFT)).isEqualTo(signs(fleet, Sign.Kind.ODD_INSTANCE));
            assertThat(count(found, FindingKind.TAG_NOT_DIGEST) > 0)
                    .isEqualTo(signs(fleet, Sign.Kind.TAG_NOT_DIGEST) > 0);
        }
    }

    @Test
    void aDigestThatItsRegistryDoesNotKnowIsFoundOnce() {
        var beyond = new Beyond(Map.of(digest("11"), NOON), List.of(), _ -> WorkloadClass.UNSAID);

        assertThat(Look.atDeployment().running(PINNED, "11").running(PINNED, "11").finds(beyond)).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key().kind()).isEqualTo(FindingKind.UNKNOWN_TO_REGISTRY);
                    assertThat(finding.key().about()).isEqualTo(PINNED);
                });
    }

    @Test
    void aDigestThatNobodyAskedForIsNotMissing() {
        var beyond = new Beyond(Map.of(digest("22"), NOON), List.of(), _ -> WorkloadClass.UNSAID);

        assertThat(Look.atDeployment().running(PINNED, "11").finds(beyond)).isEmpty();
    }

    @Test
    void aCopyPastItsLeaseIsFoundAndOneWithinItIsNot() {
        var late = new LapsedCopy("c-1", deployment(EU, "web"), "web", "kim", NOON.minusSeconds(120));
        var alive = new LapsedCopy("c-2", deployment(EU, "web"), "web", "kim", NOON.plusSeconds(120));

        assertThat(Look.atDeployment().finds(new Beyond(Map.of(), List.of(late, alive), _ -> WorkloadClass.UNSAID)))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.key().about()).isEqualTo("c-1");
                    assertThat(finding.evidence()).first().asString().contains("2 minutes");
                });
    }

    @Test
    void whatIsCriticalAndUnpinnedDoesNotFit() {
        assertThat(kinds(Look.atDeployment().running(TAG, "11").finds(said(false, Criticality.HIGH))))
                .containsExactly(FindingKind.CLASS_MISMATCH, FindingKind.TAG_NOT_DIGEST);
        assertThat(kinds(Look.atDeployment().running(PINNED, "11").finds(said(false, Criticality.HIGH)))).isEmpty();
    }

    @Test
    void whatIsOnlySaidToBeCriticalIsGuessedToKeepStateByItsVolumes() {
        var critical = new Beyond(Map.of(), List.of(), _ -> new WorkloadClass(Optional.empty(),
                Optional.of(Criticality.HIGH)));

        assertThat(Look.atDeployment().with(new Volume(Nature.KEPT, "uploads", List.of("/data"), false)).finds(critical))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.key().about()).isEqualTo("rolled");
                    assertThat(finding.guessed()).isTrue();
                    assertThat(finding.evidence()).noneMatch(line -> line.contains("The settings say"));
                });
    }

    @Test
    void theWorstComesFirst() {
        assertThat(Look.atDeployment().running(TAG, "11").running(TAG, "22").finds(said(false, Criticality.HIGH)))
                .isSortedAccordingTo(Finding.WORST_FIRST).first()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Sign.Severity.WARNING));
    }

    @Test
    void aKeyIsNamedTheSameEveryTimeAndShort() {
        var key = new FindingKey(FindingKind.TAG_NOT_DIGEST, deployment(EU, "web"), TAG);

        assertThat(key.id()).matches("[0-9a-f]{12}").isEqualTo(
                new FindingKey(FindingKind.TAG_NOT_DIGEST, deployment(EU, "web"), TAG).id())
                .isNotEqualTo(new FindingKey(FindingKind.MIXED_DIGESTS, deployment(EU, "web"), TAG).id());
    }

    @Test
    void anAcceptanceHoldsUntilItsEndAndNotAtIt() {
        var acceptance = new Acceptance(new FindingKey(FindingKind.HAND_EDIT, deployment(EU, "web"), "kubectl-edit"),
                "known", "kim", NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(acceptance.holds(NOON.plus(Duration.ofDays(1)).minusMillis(1))).isTrue();
        assertThat(acceptance.holds(NOON.plus(Duration.ofDays(1)))).isFalse();
    }

    static Beyond said(boolean stateful, Criticality criticality) {
        return new Beyond(Map.of(), List.of(), _ -> new WorkloadClass(
                Optional.of(stateful ? Keeping.STATEFUL : Keeping.STATELESS), Optional.of(criticality)));
    }

    static List<FindingKind> kinds(List<Finding> found) {
        return found.stream().map(finding -> finding.key().kind()).toList();
    }

    private static long count(List<Finding> found, FindingKind kind) {
        return kinds(found).stream().filter(kind::equals).count();
    }

    private static long signs(FleetSnapshot fleet, Sign.Kind kind) {
        return new ServiceBoard().of(fleet).stream().flatMap(service -> service.signs().stream())
                .filter(sign -> sign.kind() == kind).count();
    }
}
