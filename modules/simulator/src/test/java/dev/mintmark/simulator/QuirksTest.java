package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Beyond;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.Findings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What there is to find in the demo fleet.
class QuirksTest {

    @Test
    void theDemoHasOneFindingOfEachKindThatCanBeSeenAndNotMore() throws Exception {
        var demo = new SimulatedFleet(SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING)));
        var fleet = FleetSnapshot.EMPTY;
        for (var source : demo.sources()) {
            fleet = fleet.watching(source.id(), source.kind(), source.endpoint());
            if (!source.id().equals(FleetUnderTest.named("edge-3"))) {
                for (var observation : FleetUnderTest.look(source)) {
                    fleet = fleet.with(observation);
                }
            }
        }
        var missing = new HashMap<Digest, Instant>();
        fleet.instances().forEach(instance -> {
            if (instance.image() instanceof Identified image && !demo.isInRegistry(image.digest())) {
                missing.put(image.digest(), FleetUnderTest.BEGINNING);
            }
        });

        var found = Findings.in(fleet, new Beyond(missing, List.of(), Beyond.NOTHING.classes()), FleetUnderTest.BEGINNING);

        assertThat(found).extracting(finding -> finding.key().kind())
                .filteredOn(kind -> kind != FindingKind.TAG_NOT_DIGEST)
                .containsExactly(FindingKind.MIXED_DIGESTS, FindingKind.TEMPLATE_DRIFT,
                        FindingKind.UNKNOWN_TO_REGISTRY, FindingKind.HAND_EDIT, FindingKind.WRITTEN_ROOT,
                        FindingKind.CONFIGURATION_MOVED, FindingKind.MUTABLE_VOLUME, FindingKind.CLASS_MISMATCH);
    }
}
