package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Source;
import java.time.InstantSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.junit.jupiter.api.Test;

class SimulationSettingsTest {

    private static final SimulationSettings CALM =
            SimulationSettings.calm(InstantSource.fixed(FleetUnderTest.BEGINNING));

    @Test
    void thereAreExactlyAsManyInstancesAsAskedFor() throws Exception {
        assertThat(instancesOf(CALM)).isEqualTo(1_281);
        assertThat(instancesOf(CALM.withInstances(10_000))).isEqualTo(10_000);
        assertThat(instancesOf(CALM.withInstances(SimulationSettings.MOST_INSTANCES))).isEqualTo(100_000);
    }

    @Test
    void thereAreExactlyAsManyServicesAsAskedFor() {
        assertThat(ServiceCatalogue.plans(100, 5_000)).extracting(ServicePlan::name)
                .doesNotHaveDuplicates().hasSize(100).contains("payments", "payments-2", "search-3");
    }

    @Test
    void everyPlaceGetsAtLeastOneInstanceHoweverFewThereAre() {
        assertThat(ServiceCatalogue.plans(40, 40)).allSatisfy(plan ->
                assertThat(plan.placements()).isNotEmpty().allMatch(placement -> placement.instances() >= 1));
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALM.withServices(0));
        assertThatIllegalArgumentException().isThrownBy(() -> CALM.withServices(1_001));
        assertThatIllegalArgumentException().isThrownBy(() -> CALM.withInstances(39));
        assertThatIllegalArgumentException().isThrownBy(() -> CALM.withInstances(100_001));
    }

    @Test
    void aHundredThousandInstancesShareTheirStrings() throws Exception {
        var fleet = new SimulatedFleet(CALM.withInstances(100_000));
        var images = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        var hosts = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        for (var observation : FleetUnderTest.look(fleet.sources().getFirst())) {
            if (observation instanceof Observation.InstanceSeen(_, _, var instance)) {
                images.add(instance.image());
                hosts.add(instance.host());
            }
        }
        assertThat(images).hasSizeLessThan(40);
        assertThat(hosts).hasSizeLessThan(4_000);
    }

    private static long instancesOf(SimulationSettings settings) throws InterruptedException {
        var total = 0;
        for (Source source : new SimulatedFleet(settings).sources()) {
            for (var observation : FleetUnderTest.look(source)) {
                if (observation instanceof Observation.Listed listed) {
                    total += listed.instances().size();
                }
            }
        }
        return total;
    }
}
