package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.Rollout.Phase;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.service.ServiceSummary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which instances of a service run something else than nearly all of their workload, although nothing is being rolled
/// out there: the weird boxes. A version that many of the workload run is not odd but a second opinion.
final class OddOnes {

    private static final int FEW = 10;

    private final Map<WorkloadId, Majority> majorities = new HashMap<>();

    /// @param tolerated how many instances of another version still count as odd
    private record Majority(ImageVersion version, Map<ImageVersion, Integer> counts, int tolerated) {

        boolean isOdd(ImageVersion other) {
            return !other.equals(version) && counts.getOrDefault(other, 0) <= tolerated;
        }
    }

    static OddOnes of(FleetSnapshot fleet, ServiceSummary service) {
        var odd = new OddOnes();
        for (var id : service.workloads()) {
            fleet.workload(id).filter(state -> state.workload().rollout().phase() == Phase.SETTLED).ifPresent(state -> {
                var counts = new HashMap<ImageVersion, Integer>();
                for (var count : state.versions()) {
                    if (count.role() == ContainerRole.MAIN && count.image() instanceof Identified image) {
                        counts.merge(fleet.catalogue().versionOf(image), count.instances(), Integer::sum);
                    }
                }
                if (counts.size() > 1) {
                    var most = counts.entrySet().stream().max(Comparator.comparingInt(
                            (Map.Entry<ImageVersion, Integer> entry) -> entry.getValue())).orElseThrow();
                    odd.majorities.put(id, new Majority(most.getKey(), counts, Math.max(1, most.getValue() / FEW)));
                }
            });
        }
        return odd;
    }

    boolean contains(Instance instance, Optional<ImageVersion> version) {
        var majority = majorities.get(instance.workload());
        return majority != null && version.isPresent() && majority.isOdd(version.get());
    }
}
