package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Instance;
import org.junit.jupiter.api.Test;

class ImageTest {

    @Test
    void aRepushedTagGivesTwoDigestsBehindOneReference() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("gateway", WorkloadKind.DAEMON_SET, Pinning.MOVING_TAG, 6));
        test.fleet.repushTag("gateway");
        assertThat(test.digests()).as("what runs stays as it is").hasSize(1);
        test.fleet.recycle("gateway", 2);
        test.step(60);
        assertThat(test.digests()).hasSize(2);
        assertThat(test.instances()).hasSize(6).extracting(one -> one.image().reference())
                .containsOnly("registry.example/shop/gateway:stable");
    }

    @Test
    void aReferenceWithADigestIsNotMovedByARepush() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("checkout", WorkloadKind.DEPLOYMENT, Pinning.DIGEST, 6));
        test.fleet.repushTag("checkout");
        test.fleet.recycle("checkout", 2);
        test.step(60);
        assertThat(test.digests()).hasSize(1);
    }

    @Test
    void aMovedTagIsRolledOutUnderTheSameReference() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.plan("gateway", WorkloadKind.DEPLOYMENT, Pinning.MOVING_TAG, 6));
        var before = test.digests();
        var reference = test.workload().template();
        test.fleet.rollOut("gateway", "1.1.0");
        test.step(120);
        assertThat(test.workload().template()).isEqualTo(reference);
        assertThat(test.digests()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aHotfixChangesOneInstanceAndNotTheTemplate() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("search", 12));
        var template = test.workload().template();
        test.fleet.hotfixOneInstance("search");
        test.step(60);
        assertThat(test.workload().template()).isEqualTo(template);
        assertThat(test.instances()).hasSize(12).allMatch(Instance::isReady);
        assertThat(test.instances()).filteredOn(one -> !template.containsValue(one.image().reference()))
                .singleElement().satisfies(odd -> {
                    assertThat(odd.image().reference()).endsWith(":1.0.0-hotfix");
                    assertThat(odd.restarts()).isOne();
                });
    }

    @Test
    void everyVersionOfEveryServiceHasDigestsOfItsOwn() {
        var one = SimulatedImage.built(1, "payments", "2.14.0", 0);
        assertThat(one).isEqualTo(SimulatedImage.built(1, "payments", "2.14.0", 0));
        assertThat(one.index()).isNotIn(SimulatedImage.built(1, "payments", "2.14.1", 0).index(),
                SimulatedImage.built(1, "search", "2.14.0", 0).index(),
                SimulatedImage.built(1, "payments", "2.14.0", 1).index(),
                SimulatedImage.built(2, "payments", "2.14.0", 0).index());
        assertThat(one.configs().values()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(one.manifests().values());
    }
}
