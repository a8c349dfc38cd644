package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout.Phase;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.service.Sign.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the signs of one service from the states of its workloads.
final class Signs {

    private final FleetSnapshot fleet;
    private final List<WorkloadState> states;

    Signs(FleetSnapshot fleet, List<WorkloadState> states) {
        this.fleet = fleet;
        this.states = states;
    }

    List<Sign> read() {
        return Stream.of(rollouts(), failing(), movedTags(), oddInstances(), notReady(), stale(), unknown(), floating())
                .flatMap(s -> s).sorted(Sign.WORST_FIRST).toList();
    }

    private Stream<Sign> rollouts() {
        var signs = new TreeMap<Kind, Sign>();
        for (var state : states) {
            var rollout = state.workload().rollout();
            var kind = switch (rollout.phase()) {
                case STUCK -> Kind.ROLLOUT_STUCK;
                case ROLLING -> Kind.ROLLING;
                case PAUSED -> Kind.PAUSED;
                case SETTLED -> null;
            };
            if (kind != null) {
                signs.merge(kind, new Sign(kind, rollout.reason(), 1, rollout.since()), (one, other) -> new Sign(kind,
                        one.detail(), one.count() + 1, earliest(one.since(), other.since())));
            }
        }
        return signs.values().stream();
    }

    private Stream<Sign> failing() {
        var byReason = new TreeMap<String, Sign>();
        for (var state : states) {
            for (var instance : state.troubled()) {
                if (instance.state() == InstanceState.FAILING) {
                    byReason.merge(instance.reason(),
                            new Sign(Kind.FAILING, instance.reason(), 1, Optional.of(instance.since())),
                            (one, other) -> new Sign(Kind.FAILING, one.detail(), one.count() + 1,
                                    earliest(one.since(), other.since())));
                }
            }
        }
        return byReason.values().stream().sorted(Comparator.comparingInt(Sign::count).reversed());
    }

    private Stream<Sign> movedTags() {
        return MovedTags.in(states, fleet.catalogue()).entrySet().stream()
                .map(entry -> new Sign(Kind.TAG_MOVED, entry.getKey(), entry.getValue().size(), Optional.empty()));
    }

    private Stream<Sign> oddInstances() {
        var odd = states.stream().flatMap(state -> OddVersions.of(state, fleet.catalogue()).stream()).toList();
        return odd.isEmpty() ? Stream.of() : Stream.of(new Sign(Kind.ODD_INSTANCE, "", OddVersions.instances(odd),
                odd.stream().map(VersionCount::since).min(Comparator.naturalOrder())));
    }

    private Stream<Sign> notReady() {
        var missing = 0;
        for (var state : states) {
            if (state.workload().rollout().phase() == Phase.SETTLED) {
                var ready = MovedTags.mains(state).mapToInt(VersionCount::ready).sum();
                missing += Math.max(0, state.workload().wanted() - ready);
            }
        }
        return missing == 0 ? Stream.of() : Stream.of(new Sign(Kind.NOT_READY, "", missing, Optional.empty()));
    }

    private Stream<Sign> stale() {
        var count = (int) states.stream().filter(state -> fleet.isStale(state.workload().id())).count();
        var since = states.stream().filter(state -> fleet.isStale(state.workload().id()))
                .flatMap(state -> fleet.source(state.workload().id().source()).stream())
                .flatMap(source -> source.seenAt().stream()).min(Comparator.naturalOrder());
        return count == 0 ? Stream.of() : Stream.of(new Sign(Kind.STALE, "", count, since));
    }

    private Stream<Sign> unknown() {
        var count = states.stream().flatMap(state -> state.troubled().stream())
                .filter(instance -> instance.state() != InstanceState.FAILING)
                .filter(instance -> instance.role() == ContainerRole.MAIN)
                .filter(instance -> !(instance.image() instanceof Identified)).map(Instance::id).count();
        return count == 0 ? Stream.of() : Stream.of(new Sign(Kind.UNKNOWN_IMAGE, "", (int) count, Optional.empty()));
    }

    private Stream<Sign> floating() {
        var references = MovedTags.floating(states).size();
        return references == 0 ? Stream.of()
                : Stream.of(new Sign(Kind.TAG_NOT_DIGEST, "", references, Optional.empty()));
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }
}
