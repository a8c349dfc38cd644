package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherKindsTest {

    @Test
    void aStatefulSetIsUpdatedFromTheLastToTheFirstOneAtATime() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("ledger", WorkloadKind.STATEFUL_SET, Pinning.DIGEST, 4));
        var ended = new ArrayList<String>();
        var observed = Lives.during(test.fleet, test.source, () -> {
            test.fleet.rollOut("ledger", "1.1.0");
            test.step(300);
        });
        for (var observation : observed) {
            if (observation instanceof Observation.InstanceSeen(_, _, var instance)
                    && instance.state() == InstanceState.TERMINATING) {
                ended.add(instance.name());
            }
        }
        assertThat(ended).containsExactly("ledger-3", "ledger-2", "ledger-1", "ledger-0");
        assertThat(test.workload().rollout()).isEqualTo(Rollout.SETTLED);
    }

    @Test
    void aStatefulSetIsNeverMissingMoreThanOne() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("ledger", WorkloadKind.STATEFUL_SET, Pinning.DIGEST, 4));
        test.fleet.rollOut("ledger", "1.1.0");
        for (var second = 0; second < 120; second++) {
            test.step(1);
            assertThat(test.ready()).isGreaterThanOrEqualTo(3);
        }
        assertThat(test.digests()).hasSize(1);
    }

    @Test
    void aStatefulSetGrowsInOrder() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("ledger", WorkloadKind.STATEFUL_SET, Pinning.DIGEST, 2));
        test.fleet.scale("ledger", test.source.id(), 5);
        test.step(8);
        assertThat(test.instances()).extracting(Instance::name).doesNotContain("ledger-4");
        test.step(120);
        assertThat(test.instances()).extracting(Instance::name)
                .containsExactly("ledger-0", "ledger-1", "ledger-2", "ledger-3", "ledger-4");
    }

    @Test
    void aDaemonSetKeepsOneInstanceOnEachNode() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("gateway", WorkloadKind.DAEMON_SET, Pinning.DIGEST, 9));
        var nodes = test.instances().stream().map(Instance::host).toList();
        assertThat(nodes).doesNotHaveDuplicates().hasSize(9);
        test.fleet.rollOut("gateway", "1.1.0");
        for (var second = 0; second < 120; second++) {
            test.step(1);
            assertThat(test.instances()).hasSizeLessThanOrEqualTo(9);
            assertThat(test.ready()).isGreaterThanOrEqualTo(7);
        }
        assertThat(test.instances()).extracting(Instance::host).containsExactlyInAnyOrderElementsOf(nodes);
        assertThat(test.digests()).hasSize(1);
        assertThat(test.workload().rollout()).isEqualTo(Rollout.SETTLED);
    }

    @Test
    void aCronJobsRunsComeAndGoAndTakeANewVersionAtTheNextRun() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("thumbnails", WorkloadKind.CRON_JOB, Pinning.DIGEST, 2));
        assertThat(test.workload().wanted()).isZero();
        var before = test.instances();
        var old = test.digests();
        test.fleet.rollOut("thumbnails", "1.1.0");
        assertThat(test.digests()).isEqualTo(old);
        test.step(1_200);
        assertThat(test.instances()).isNotEmpty().doesNotContainAnyElementsOf(before).hasSizeLessThanOrEqualTo(2);
        assertThat(test.digests()).hasSize(1).doesNotContainAnyElementsOf(old);
    }

    @Test
    void aComposeServiceIsRecreatedUnderTheSameNames() throws Exception {
        var test = onTheLaptop();
        var names = test.stream().map(Instance::name).toList();
        assertThat(names).containsExactly("web-mailer-1", "web-mailer-2", "web-mailer-3");
        assertThat(test).allMatch(one -> one.id().container().isEmpty()).allMatch(one -> one.host().equals("laptop"));
    }

    @Test
    void eachSourceShowsTheDigestsThatItsRuntimeKnows() throws Exception {
        var fleet = new SimulatedFleet(SimulationSettings.calm(() -> FleetUnderTest.BEGINNING));
        assertThat(imageOf(fleet, 0, "payments").config()).isEmpty();
        assertThat(imageOf(fleet, 2, "metrics").digest()).isNotEqualTo(imageOf(fleet, 0, "metrics").digest());
        assertThat(imageOf(fleet, 3, "previews").manifest()).isEmpty();
        assertThat(imageOf(fleet, 4, "previews").manifest()).isPresent();
        assertThat(imageOf(fleet, 4, "previews").config()).isPresent()
                .isNotEqualTo(imageOf(fleet, 3, "previews").config());
    }

    @Test
    void whatIsShownDifferentlyIsJoinedByEvidence() throws Exception {
        var fleet = new SimulatedFleet(SimulationSettings.calm(() -> FleetUnderTest.BEGINNING));
        Optional<Digest> index = imageOf(fleet, 0, "metrics").manifest();
        var atTheEdge = imageOf(fleet, 2, "metrics").digest();
        assertThat(FleetUnderTest.look(fleet.sources().get(2)))
                .filteredOn(Observation.ImageLearnt.class::isInstance)
                .extracting(one -> ((Observation.ImageLearnt) one).evidence().repositoryDigests())
                .anyMatch(names -> names.contains(atTheEdge) && names.contains(index.orElseThrow()));
    }

    private static RunningImage.Identified imageOf(SimulatedFleet fleet, int source, String service)
            throws InterruptedException {
        return FleetUnderTest.look(fleet.sources().get(source)).stream()
                .filter(Observation.InstanceSeen.class::isInstance)
                .map(one -> ((Observation.InstanceSeen) one).instance())
                .filter(one -> one.workload().name().equals(service))
                .map(one -> (RunningImage.Identified) one.image()).findFirst().orElseThrow();
    }

    private static List<Instance> onTheLaptop() throws InterruptedException {
        var plan = new ServicePlan("mailer", "web", WorkloadKind.COMPOSE, Pinning.VERSION_TAG, RolloutStrategy.USUAL,
                "1.0.0", Duration.ofDays(3), List.of(new ServicePlan.Placement("laptop", 3)));
        var fleet = new SimulatedFleet(SimulationSettings.calm(() -> FleetUnderTest.BEGINNING), List.of(plan));
        fleet.rollOut("mailer", "1.1.0");
        fleet.step(Duration.ofMinutes(2));
        var instances = FleetUnderTest.look(fleet.sources().getLast()).stream()
                .filter(Observation.InstanceSeen.class::isInstance)
                .map(one -> ((Observation.InstanceSeen) one).instance()).toList();
        assertThat(instances).allMatch(Instance::isReady)
                .allMatch(one -> one.image().reference().equals("registry.example/shop/mailer:1.1.0"));
        return instances.stream().sorted(Comparator.comparing(Instance::name)).toList();
    }
}
