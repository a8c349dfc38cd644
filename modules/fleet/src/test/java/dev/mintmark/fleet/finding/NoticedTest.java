package dev.mintmark.fleet.finding;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.finding.FindingsTest.kinds;
import static dev.mintmark.fleet.finding.FindingsTest.said;
import static dev.mintmark.fleet.finding.Look.PINNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Circumstance.Configured;
import dev.mintmark.domain.workload.Circumstance.Managed;
import dev.mintmark.domain.workload.Circumstance.Managed.Part;
import dev.mintmark.domain.workload.Circumstance.Managed.Writer;
import dev.mintmark.domain.workload.Circumstance.Recreated;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.finding.WorkloadClass.Criticality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in what a source noticed beside the images.
class NoticedTest {

    private static final Managed ARGO = managed("argocd-controller", Writer.PIPELINE, Part.TEMPLATE, Part.IMAGE);

    @Test
    void aHandOnWhatAPipelineOwnsIsAnEdit() {
        var found = Look.atDeployment().with(ARGO, managed("kubectl-edit", Writer.HAND, Part.IMAGE)).finds();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.key().kind()).isEqualTo(FindingKind.HAND_EDIT);
            assertThat(finding.key().about()).isEqualTo("kubectl-edit");
            assertThat(finding.evidence().getFirst()).contains("kubectl-edit", "the image");
            assertThat(finding.since()).contains(NOON);
            assertThat(finding.next()).contains("argocd-controller");
        });
    }

    @Test
    void aHandOnWhatNoPipelineOwnsIsFine() {
        assertThat(Look.atDeployment().with(managed("kubectl-client-side-apply", Writer.HAND, Part.IMAGE)).finds())
                .isEmpty();
    }

    @Test
    void aHandThatOwnsNothingThatMattersIsFine() {
        assertThat(Look.atDeployment().with(ARGO, managed("kubectl-annotate", Writer.HAND)).finds()).isEmpty();
    }

    @Test
    void anAutoscalerBesideAPipelineIsFine() {
        assertThat(Look.atDeployment().with(ARGO,
                managed("kube-controller-manager", Writer.SYSTEM, Part.REPLICAS)).finds()).isEmpty();
    }

    @Test
    void aWrittenRootIsOneFindingHoweverManyInstances() {
        var roots = IntStream.range(10, 30).mapToObj(number -> (Circumstance) new WrittenRoot("web-" + number, 3,
                List.of("/etc/passwd", "/opt/hot.fix"))).toArray(Circumstance[]::new);

        assertThat(Look.atDeployment().with(roots).finds()).singleElement().satisfies(finding -> {
            assertThat(finding.key().kind()).isEqualTo(FindingKind.WRITTEN_ROOT);
            assertThat(finding.evidence()).hasSize(11).first().asString()
                    .isEqualTo("web-10: 3 paths differ from the image, /etc/passwd, /opt/hot.fix, ….");
        });
    }

    @Test
    void configurationThatChangedAfterTheReleaseHasMoved() {
        var found = released(NOON.minus(Duration.ofDays(9))).with(new Configured("ConfigMap", "web", NOON)).finds();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.key().kind()).isEqualTo(FindingKind.CONFIGURATION_MOVED);
            assertThat(finding.key().about()).isEqualTo("ConfigMap/web");
            assertThat(finding.since()).contains(NOON);
        });
    }

    @Test
    void configurationThatCameWithTheReleaseHasNotMoved() {
        assertThat(released(NOON.minusSeconds(60)).with(new Configured("ConfigMap", "web", NOON)).finds()).isEmpty();
        assertThat(released(NOON).with(new Configured("Secret", "web", NOON.minusSeconds(3600))).finds()).isEmpty();
    }

    @Test
    void configurationOfWhatHasNoReleasesCannotBeSaidToHaveMoved() {
        assertThat(Look.atDeployment().with(new Configured("ConfigMap", "web", NOON)).finds()).isEmpty();
    }

    @Test
    void aWritableVolumeOfTheHostIsFoundAndAReadOnlyOneIsNot() {
        assertThat(kinds(Look.atDeployment().with(volume(Nature.HOST, "/srv/web", "/data")).finds()))
                .containsExactly(FindingKind.MUTABLE_VOLUME);
        assertThat(Look.atDeployment().with(new Volume(Nature.HOST, "/etc/localtime", List.of("/etc/localtime"), true))
                .finds()).isEmpty();
    }

    @Test
    void aVolumeThatNothingMountsIsNone() {
        assertThat(Look.atDeployment().with(volume(Nature.HOST, "/srv/web")).finds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/var/log/web", "/app/logs"})
    void anEmptyDirectoryThatCollectsLogsIsFoundAndGuessed(String path) {
        assertThat(Look.atDeployment().with(volume(Nature.SCRATCH, "scratch", path)).finds()).singleElement()
                .satisfies(finding -> assertThat(finding.guessed()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp", "/var/cache/catalogue", "/blogs"})
    void anyOtherEmptyDirectoryIsFine(String path) {
        assertThat(Look.atDeployment().with(volume(Nature.SCRATCH, "scratch", path)).finds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job", "CronJob"})
    void aJobWithAnEmptyDirectoryForLogsIsFine(String kind) {
        assertThat(Look.at(kind).with(volume(Nature.SCRATCH, "logs", "/var/log")).finds()).isEmpty();
    }

    @Test
    void anAgentOfTheHostMayUseItsHost() {
        assertThat(Look.at("DaemonSet").with(volume(Nature.HOST, "/var/log", "/var/log")).finds()).isEmpty();
    }

    @Test
    void anAnonymousVolumeIsKnownByItsPathBecauseItsNameChangesWithTheContainer() {
        assertThat(Look.at(new WorkloadId(EU, "", "Container", "web"))
                .with(volume(Nature.ANONYMOUS, "0c5f2a", "/data")).finds()).singleElement()
                .satisfies(finding -> assertThat(finding.key().about()).isEqualTo("/data"));
    }

    @Test
    void aStatefulSetWithClaimsIsFine() {
        assertThat(Look.at("StatefulSet").with(volume(Nature.KEPT_PER_INSTANCE, "data", "/data")).finds()).isEmpty();
    }

    @Test
    void aDeploymentThatWritesToAClaimIsRolledLikeStateless() {
        assertThat(Look.atDeployment().with(volume(Nature.KEPT, "uploads", "/data")).finds()).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key().kind()).isEqualTo(FindingKind.CLASS_MISMATCH);
                    assertThat(finding.guessed()).isTrue();
                });
    }

    @Test
    void aDeploymentThatOnlyReadsAClaimOrRecreatesItsInstancesIsFine() {
        assertThat(Look.atDeployment().with(new Volume(Nature.KEPT, "models", List.of("/models"), true)).finds())
                .isEmpty();
        assertThat(Look.atDeployment().with(volume(Nature.KEPT, "uploads", "/data"), new Recreated()).finds()).isEmpty();
    }

    @Test
    void theOperatorsWordCountsMoreThanTheGuess() {
        assertThat(Look.atDeployment().with(volume(Nature.KEPT, "cache", "/data"))
                .finds(said(false, Criticality.NORMAL))).singleElement()
                .satisfies(finding -> assertThat(finding.key().about()).isEqualTo("keeps"));
        assertThat(Look.atDeployment().finds(said(true, Criticality.NORMAL))).singleElement()
                .satisfies(finding -> assertThat(finding.key().about()).isEqualTo("rolled"));
        assertThat(Look.at("StatefulSet").with(volume(Nature.HOST, "/srv", "/data"))
                .finds(said(true, Criticality.NORMAL))).isEmpty();
    }

    @Test
    void whatIsNoticedAnewReplacesWhatWasNoticedBefore() {
        assertThat(Look.atDeployment().with(volume(Nature.HOST, "/srv/web", "/data")).with().finds()).isEmpty();
    }

    @Test
    void whatIsGoneIsNoLongerNoticed() {
        var look = Look.atDeployment().with(volume(Nature.HOST, "/srv/web", "/data"));

        assertThat(look.told(new Observation.WorkloadGone(EU, NOON, look.id())).finds()).isEmpty();
    }

    private static Look released(Instant at) {
        var look = Look.atDeployment();
        return look.told(new Observation.Released(EU, NOON, new Release(look.id(), "1", "web-1", Map.of("main", PINNED),
                at, Optional.empty(), Optional.empty())));
    }

    private static Managed managed(String manager, Writer writer, Part... parts) {
        return new Managed(manager, writer, Set.of(parts), Optional.of(NOON));
    }

    private static Volume volume(Nature nature, String name, String... paths) {
        return new Volume(nature, name, List.of(paths), false);
    }
}
