package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.kubernetes.Recording;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The facts that the READMEs of the recordings name, each by name.
class RecordedFactsTest {

    private static final Map<String, List<Observation>> PLAYED = new HashMap<>();

    @Test
    void aPodWhoseImageCannotBePulledHasNoVersion() throws Exception {
        var stuck = instances("02a-stuck-imagepull-undo").filter(one -> one.reason().equals("ImagePullBackOff")).toList();
        assertThat(stuck).isNotEmpty().allSatisfy(instance -> {
            assertThat(instance.state()).isEqualTo(InstanceState.FAILING);
            assertThat(instance.image()).isEqualTo(new RunningImage.Unidentified("registry.example.test/shop/cart:v2-typo",
                    "not pulled yet: ImagePullBackOff"));
        });
    }

    @Test
    void aRolloutPastItsDeadlineIsStuck() throws Exception {
        assertThat(rollouts("02a-stuck-imagepull-undo", "cart")).contains(new Rollout(Rollout.Phase.STUCK,
                Optional.of(Instant.parse("2026-11-21T07:49:07Z")), "ProgressDeadlineExceeded"));
        assertThat(rollouts("02a-stuck-imagepull-undo", "cart").getLast().phase()).isEqualTo(Rollout.Phase.SETTLED);
    }

    @Test
    void anUndoneRolloutIsANewReleaseOfTheOldTemplate() throws Exception {
        var releases = releases("02a-stuck-imagepull-undo");
        assertThat(releases.get("3").template()).isEqualTo(releases.get("1").template());
        assertThat(releases.get("3").at()).isEqualTo(Instant.parse("2026-11-21T07:49:07Z"));
        assertThat(releases.get("1").at()).isEqualTo(Instant.parse("2026-11-21T07:48:21Z"));
        assertThat(Stream.of("1", "2", "3").map(revision -> releases.get(revision).manager().orElse("")))
                .containsExactly("kubectl-client-side-apply", "kubectl-set", "kubectl");
    }

    @Test
    void aCrashingContainerKeepsItsVersion() throws Exception {
        var crashed = instances("02b-stuck-crashloop-undo")
                .filter(one -> one.reason().startsWith("CrashLoopBackOff")).toList();
        assertThat(crashed).isNotEmpty().allSatisfy(instance -> {
            assertThat(instance.state()).isEqualTo(InstanceState.FAILING);
            assertThat(instance.reason()).isEqualTo("CrashLoopBackOff, exit 3");
            assertThat(digest(instance)).startsWith("sha256:6555d1eb");
        });
    }

    @Test
    void aMovedTagIsOneReferenceAndSeveralVersions() throws Exception {
        var running = instances("03-mutable-tag-repush").filter(Instance::isReady)
                .filter(one -> one.workload().name().equals("search")).toList();
        assertThat(running).extracting(one -> one.image().reference())
                .containsOnly("registry.example.test/shop/search:stable");
        assertThat(running.stream().map(RecordedFactsTest::digest).distinct().map(digest -> digest.substring(7, 11)))
                .containsExactly("2e57", "dfdc", "cc17");
    }

    @Test
    void aContainerRestartedInPlaceMayChangeItsVersion() throws Exception {
        var restarted = instances("03-mutable-tag-repush").filter(one -> one.restarts() == 1).findFirst().orElseThrow();
        var before = instances("03-mutable-tag-repush").filter(one -> one.id().equals(restarted.id())
                && one.isReady() && one.restarts() == 0).findFirst().orElseThrow();
        assertThat(digest(restarted)).isNotEqualTo(digest(before));
    }

    @Test
    void aCanaryHeldByAPartitionIsPausedNotSettled() throws Exception {
        var phases = rollouts("04-statefulset-daemonset", "db");
        assertThat(phases).contains(new Rollout(Rollout.Phase.PAUSED, Optional.empty(), "partition 2"));
        assertThat(phases.getLast().phase()).isEqualTo(Rollout.Phase.SETTLED);
    }

    @Test
    void controllerRevisionsTellTheReleasesOfStatefulSetsAndDaemonSets() throws Exception {
        var releases = Fleet.of(played("04-statefulset-daemonset")).releases().values();
        assertThat(releases.stream().filter(one -> one.workload().name().equals("agent")).map(Release::revision))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        var undone = releases.stream().filter(one -> one.workload().name().equals("db") && one.revision().equals("3"))
                .findFirst().orElseThrow();
        assertThat(undone.at()).isEqualTo(Instant.parse("2026-11-21T07:53:04Z"));
        assertThat(undone.images()).containsOnlyKeys("db");
        assertThat(undone.manager()).contains("kubectl");
    }

    @Test
    void aPodTakenOutOfItsReplicaSetStandsForItself() throws Exception {
        var workloads = instances("05-manual-hotfix").filter(one -> one.name().equals("api-f54b6586c-5zztx"))
                .map(one -> one.workload().kind() + "/" + one.workload().name()).distinct();
        assertThat(workloads).containsExactly("Deployment/api", "Pod/api-f54b6586c-5zztx");
    }

    @Test
    void aRunningContainerIsNotWhatItsPodWasChangedTo() throws Exception {
        var images = images("05-manual-hotfix", "api-f54b6586c-66m4c");
        assertThat(images.stream().filter(RunningImage.Identified.class::isInstance).map(RecordedFactsTest::shown))
                .containsExactly("registry.example.test/shop/api:v2 51e0", "registry.example.test/shop/api:v3 dd70");
    }

    @Test
    void theManagerOfAReleaseIsWhoSetTheImage() throws Exception {
        var releases = releases("05-manual-hotfix");
        assertThat(releases.get("1").manager()).contains("ci-deployer");
        assertThat(releases.get("2").manager()).contains("kubectl-set");
        assertThat(releases.get("7").manager()).contains("ci-deployer");
    }

    @Test
    void aTagWithADigestKeepsBothInItsReference() throws Exception {
        assertThat(images("08-image-identity", "tag-digest-disagree").getLast().reference())
                .startsWith("registry.example.test/shop/db:v1@sha256:94aade26");
    }

    @Test
    void indexAndPlatformManifestAreJoinedByTheirConfiguration() throws Exception {
        var config = "sha256:114a9297cd661272d16f79eb7b8b27177ced6625233e3ee7c6fe2b8ee362b7a2";
        var joined = played("08-image-identity").stream().filter(Observation.ImageLearnt.class::isInstance)
                .map(learnt -> ((Observation.ImageLearnt) learnt).evidence())
                .filter(evidence -> evidence.config().value().equals(config))
                .flatMap(evidence -> evidence.repositoryDigests().stream()).map(Digest::shortForm).toList();
        assertThat(joined).containsExactlyInAnyOrder("dd7095d", "278d28e");
    }

    @Test
    void anImportedImageIsKnownByItsConfiguration() throws Exception {
        var image = (RunningImage.Identified) images("08-image-identity", "imported").getLast();
        assertThat(image.manifest()).isEmpty();
        assertThat(image.config()).map(Digest::shortForm).contains("63d3071");
    }

    @Test
    void aShortNameAndItsLongFormAreOneReference() throws Exception {
        assertThat(images("08-image-identity", "short-name").getLast())
                .isEqualTo(images("08-image-identity", "long-name").getLast());
    }

    @Test
    void anImageThatMayNeverBePulledIsMissing() throws Exception {
        assertThat(instances("08-image-identity").filter(one -> one.name().equals("never-missing")))
                .anySatisfy(instance -> {
                    assertThat(instance.state()).isEqualTo(InstanceState.FAILING);
                    assertThat(instance.reason()).isEqualTo("ErrImageNeverPull");
                });
    }

    @Test
    void aStaleImageIdIsNotTakenForWhatRuns() throws Exception {
        var story = images("08-image-identity", "inplace").stream().map(RecordedFactsTest::shown).toList();
        assertThat(story).containsSubsequence("registry.example.test/shop/worker:v1 0632",
                "registry.example.test/shop/worker:v99 its image was changed and does not run yet: ErrImagePull",
                "registry.example.test/shop/worker:v2 its image was changed and does not run yet: ImagePullBackOff",
                "registry.example.test/shop/worker:v2 8541");
        assertThat(story).doesNotContain("registry.example.test/shop/worker:v99 0632",
                "registry.example.test/shop/worker:v2 0632");
    }

    @Test
    void theCauseOfAChangeIsToldEvenIfItIsWrittenLater() throws Exception {
        var releases = releases("01-rolling-update");
        assertThat(releases.get("1").changeCause()).contains("initial release v1");
        assertThat(releases.get("2").changeCause()).contains("release v2");
    }

    private static String shown(RunningImage image) {
        return image.reference() + " " + switch (image) {
            case RunningImage.Identified identified -> identified.digest().hex().substring(0, 4);
            case RunningImage.Unidentified unidentified -> unidentified.reason();
        };
    }

    private static List<RunningImage> images(String recording, String pod) throws Exception {
        return instances(recording).filter(one -> one.name().equals(pod)).map(Instance::image).distinct().toList();
    }

    private static List<Rollout> rollouts(String recording, String workload) throws Exception {
        return played(recording).stream().filter(Observation.WorkloadSeen.class::isInstance)
                .map(seen -> ((Observation.WorkloadSeen) seen).workload())
                .filter(seen -> seen.id().name().equals(workload)).map(seen -> seen.rollout()).toList();
    }

    private static Map<String, Release> releases(String recording) throws Exception {
        return Fleet.of(played(recording)).releases().values().stream()
                .collect(Collectors.toMap(Release::revision, release -> release));
    }

    private static Stream<Instance> instances(String recording) throws Exception {
        return played(recording).stream().filter(Observation.InstanceSeen.class::isInstance)
                .map(seen -> ((Observation.InstanceSeen) seen).instance());
    }

    private static String digest(Instance instance) {
        return ((RunningImage.Identified) instance.image()).digest().value();
    }

    private static List<Observation> played(String name) throws Exception {
        if (!PLAYED.containsKey(name)) {
            var recording = Recordings.named(name);
            PLAYED.put(name, Recordings.play(recording.watch(), atTheEndOf(recording)));
        }
        return PLAYED.get(name);
    }

    private static Predicate<Fleet> atTheEndOf(Recording recording) {
        var expected = new Expected(recording.watch(), recording.end());
        var containers = expected.containers(recording.end());
        var releases = expected.releases().size();
        return fleet -> fleet.instances().size() == containers.size() && fleet.releases().size() == releases
                && fleet.instances().values().stream().filter(Instance::isReady).count()
                        == containers.values().stream().filter(Expected.Container::ready).count()
                && fleet.workloads().values().stream()
                        .allMatch(workload -> workload.rollout().phase() == Rollout.Phase.SETTLED)
                && fleet.instances().keySet().stream()
                        .allMatch(id -> containers.containsKey(id.unit() + "/" + id.container()));
    }
}
