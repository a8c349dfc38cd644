package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.SourceUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The demo begins in the midst of trouble, the same every time.
class StoryTest {

    private static SimulatedFleet fleet;
    private static final List<Observation> SEEN = new ArrayList<>();

    @BeforeAll
    static void looksAtEverything() throws Exception {
        fleet = new SimulatedFleet(SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING)));
        for (var source : fleet.sources()) {
            if (!source.id().equals(FleetUnderTest.named("edge-3"))) {
                SEEN.addAll(FleetUnderTest.look(source));
            }
        }
    }

    @Test
    void thereAreFortyServicesInThreeClustersAndTwoEngines() throws Exception {
        var other = new SimulatedFleet(SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING)));
        other.mendSource(FleetUnderTest.named("edge-3"));
        var all = new ArrayList<Observation>();
        for (var source : other.sources()) {
            all.addAll(FleetUnderTest.look(source));
        }
        assertThat(other.sources()).extracting(source -> source.id().value())
                .containsExactly("demo/prod-eu", "demo/prod-us", "demo/edge-3", "demo/build-3", "demo/laptop");
        assertThat(workloads(all).stream().map(Workload::service).distinct()).hasSize(40);
        assertThat(instances(all)).hasSize(1_284);
    }

    @Test
    void paymentsIsStuckHalfWayWithACrashLoop() {
        var payments = instances("payments");
        assertThat(countByVersion(payments).values()).containsExactlyInAnyOrder(17L, 7L);
        assertThat(payments).filteredOn(Instance::isReady).hasSize(19);
        assertThat(payments).filteredOn(one -> one.state() == InstanceState.FAILING).hasSize(5)
                .allSatisfy(one -> {
                    assertThat(one.reason()).isEqualTo("CrashLoopBackOff, exit 3");
                    assertThat(one.restarts()).isEqualTo(5);
                });
        assertThat(workloads(SEEN)).filteredOn(workload -> workload.service().equals("payments"))
                .extracting(workload -> workload.rollout().phase(), workload -> workload.rollout().reason())
                .containsExactlyInAnyOrder(tuple(Rollout.Phase.SETTLED, ""),
                        tuple(Rollout.Phase.STUCK, "ProgressDeadlineExceeded"));
    }

    @Test
    void oneInstanceOfSearchIsOdd() {
        assertThat(countByVersion(instances("search")).values()).containsExactlyInAnyOrder(11L, 1L);
        assertThat(instances("search")).hasSize(12).allMatch(Instance::isReady);
    }

    @Test
    void gatewayHasTwoDigestsBehindOneTag() {
        var gateways = instances("gateway");
        assertThat(countByVersion(gateways).values()).containsExactlyInAnyOrder(22L, 8L);
        assertThat(gateways).allMatch(Instance::isReady)
                .extracting(one -> one.image().reference()).containsOnly("registry.example/shop/gateway:stable");
    }

    @Test
    void catalogueIsNamedByATagAndOthersByDigest() {
        assertThat(instances("catalogue")).hasSize(18)
                .allMatch(one -> one.image().reference().equals("registry.example/shop/catalogue:4.2.0"));
        assertThat(instances("checkout")).hasSize(40)
                .allMatch(one -> one.image().reference().contains(":7.9.2@sha256:"));
    }

    @Test
    void edge3IsDarkBecauseItsTokenExpired() {
        var edge = fleet.sources().get(2);
        assertThatThrownBy(() -> edge.watch(_ -> {})).isInstanceOfSatisfying(SourceUnavailable.class,
                dark -> assertThat(dark.problem().why()).contains("exec plugin", "token expired"));
    }

    @Test
    void everythingElseIsCalm() {
        assertThat(workloads(SEEN)).filteredOn(workload -> !workload.service().equals("payments"))
                .extracting(Workload::rollout).containsOnly(Rollout.SETTLED);
        assertThat(instances(SEEN)).filteredOn(one -> !one.workload().name().equals("payments"))
                .allMatch(Instance::isReady);
        var services = instances(SEEN).stream().collect(Collectors.groupingBy(one -> one.workload()));
        services.forEach((workload, instances) -> {
            if (!List.of("payments", "search", "gateway").contains(workload.name())) {
                assertThat(countByVersion(instances)).as(workload.toString()).hasSize(1);
            }
        });
    }

    @Test
    void itIsTheSameStoryWithAHundredThousandInstances() throws Exception {
        var large = new SimulatedFleet(SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING))
                .withInstances(100_000));
        var seen = instances(FleetUnderTest.look(large.sources().get(1)));
        assertThat(seen).filteredOn(one -> one.reason().startsWith("CrashLoopBackOff")).hasSizeGreaterThan(100);
        large.step(Duration.ofSeconds(1));
    }

    private static Map<String, Long> countByVersion(List<Instance> instances) {
        return instances.stream().collect(Collectors.groupingBy(
                one -> ((RunningImage.Identified) one.image()).digest().value(), Collectors.counting()));
    }

    private static List<Instance> instances(String service) {
        return instances(SEEN).stream().filter(one -> one.workload().name().equals(service)).toList();
    }

    private static List<Instance> instances(List<Observation> seen) {
        return seen.stream().filter(Observation.InstanceSeen.class::isInstance)
                .map(one -> ((Observation.InstanceSeen) one).instance()).toList();
    }

    private static List<Workload> workloads(List<Observation> seen) {
        return seen.stream().filter(Observation.WorkloadSeen.class::isInstance)
                .map(one -> ((Observation.WorkloadSeen) one).workload()).toList();
    }
}
