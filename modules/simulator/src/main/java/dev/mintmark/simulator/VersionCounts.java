package dev.mintmark.simulator;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what runs in a workload, image by image, the one that has run longest first.
final class VersionCounts {

    private static final Comparator<VersionCount> ORDER = Comparator.comparing(VersionCount::since)
            .thenComparing(count -> count.image().toString());

    private VersionCounts() {}

    static List<VersionCount> of(SimulatedWorkload workload) {
        Map<RunningImage, VersionCount> counts = new HashMap<>();
        for (var instance : workload.instances()) {
            var seen = instance.seen();
            counts.merge(seen.image(), one(workload, seen.image(), seen.isReady(), seen.since()), VersionCounts::sum);
        }
        return counts.values().stream().sorted(ORDER).toList();
    }

    private static VersionCount one(SimulatedWorkload workload, RunningImage image, boolean ready, Instant since) {
        return new VersionCount(workload.containerName(), ContainerRole.MAIN, image, 1, ready ? 1 : 0, since);
    }

    private static VersionCount sum(VersionCount one, VersionCount other) {
        return new VersionCount(one.container(), one.role(), one.image(), one.instances() + other.instances(),
                one.ready() + other.ready(), one.since().isBefore(other.since()) ? one.since() : other.since());
    }
}
