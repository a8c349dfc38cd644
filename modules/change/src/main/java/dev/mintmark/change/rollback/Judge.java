package dev.mintmark.change.rollback;

import dev.mintmark.change.rollback.Progress.State;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says how far a member has come, from what its instances report and nothing else: no condition of a controller, no answer
/// of a pipeline makes it done.
final class Judge {

    private Judge() {}

    /// @param begun whether its pipeline was told anything yet
    static Progress progress(Member member, Optional<SeenWorkload> sight, boolean begun) {
        if (sight.isEmpty()) {
            return new Progress(member.number(), State.GONE, 0, 0, 0, 0, 0, "");
        }
        var seen = sight.get();
        var arrived = 0;
        var arriving = 0;
        var old = 0;
        var unknown = 0;
        for (var each : seen.instances()) {
            var state = each.instance().state();
            if (state == InstanceState.COMPLETED) {
                continue;
            }
            var leaving = state == InstanceState.TERMINATING;
            if (each.version().isEmpty()) {
                // Before its image is pulled an instance tells nothing: it is new. One that leaves was there before.
                unknown += leaving ? 0 : 1;
                old += leaving ? 1 : 0;
            } else if (!isTarget(member.target(), each.version().get())) {
                old++;
            } else if (!leaving) {
                arrived += each.instance().isReady() ? 1 : 0;
                arriving += each.instance().isReady() ? 0 : 1;
            }
        }
        var wanted = seen.workload().wanted();
        var there = arrived == wanted && arriving == 0 && old == 0 && unknown == 0;
        return new Progress(member.number(), state(seen, begun, wanted, there), arrived, arriving, old, unknown, wanted,
                there ? "" : waiting(seen));
    }

    private static State state(SeenWorkload seen, boolean begun, int wanted, boolean there) {
        if (seen.blind().isPresent()) {
            return State.OUT_OF_SIGHT;
        }
        if (wanted == 0) {
            return State.NOTHING_TO_SEE;
        }
        if (there) {
            return State.DONE;
        }
        if (!begun) {
            return State.NOT_BEGUN;
        }
        return seen.workload().rollout().phase() == Rollout.Phase.STUCK ? State.STUCK : State.MOVING;
    }

    static boolean isTarget(Target target, ImageVersion version) {
        Set<Digest> names = new HashSet<>(target.version().digests());
        return version.digests().stream().anyMatch(names::contains);
    }

    /// What the instances and their controller say that they wait for, the most frequent reason first.
    private static String waiting(SeenWorkload seen) {
        var reasons = seen.instances().stream().map(SeenInstance::instance)
                .filter(instance -> !instance.isReady() && !instance.reason().isBlank())
                .collect(Collectors.groupingBy(instance -> instance.reason(), Collectors.counting()));
        var said = reasons.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(3).map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        var rollout = seen.workload().rollout().reason();
        return said.isEmpty() ? rollout : rollout.isEmpty() ? said : said + "; " + rollout;
    }
}
