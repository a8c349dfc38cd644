package dev.mintmark.docker;

import static java.util.Comparator.comparing;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All containers of one engine, stopped ones too, by the workload they belong to.
///
/// A stopped container is no instance, yet a service of which one of three containers has died must not look complete:
/// a Compose or Swarm service wants as many instances as it has containers. A container that stands for itself is
/// wanted while it runs; when it was stopped, nobody is missing it. A workload is gone when its last container is
/// removed.
final class ContainerRoster {

    private static final int MOST_NOTICED = 200;

    private final ContainerTranslation translation;
    private final Map<String, KnownContainer> containers = new LinkedHashMap<>();
    private final Map<WorkloadId, Set<String>> members = new HashMap<>();

    ContainerRoster(ContainerTranslation translation) {
        this.translation = translation;
    }

    void enter(KnownContainer known) {
        remove(known.id());
        containers.put(known.id(), known);
        members.computeIfAbsent(translation.workload(known.container()), _ -> new LinkedHashSet<>()).add(known.id());
    }

    void remove(String id) {
        var known = containers.remove(id);
        if (known != null) {
            members.computeIfPresent(translation.workload(known.container()), (_, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    Optional<KnownContainer> container(String id) {
        return Optional.ofNullable(containers.get(id));
    }

    Collection<KnownContainer> all() {
        return containers.values();
    }

    Optional<WorkloadId> workloadOf(String id) {
        return container(id).map(known -> translation.workload(known.container()));
    }

    /// The workload as its containers make it; named after the latest of them, should they differ. Empty without any.
    Optional<Workload> workload(WorkloadId id) {
        var ids = members.getOrDefault(id, Set.of());
        return ids.stream().map(containers::get).max(comparing(known -> known.container().created()))
                .map(latest -> new Workload(id, translation.service(latest.container(),
                        ImageIdentity.reference(latest.container(), latest.image())), wanted(id, ids), Rollout.SETTLED,
                        Map.of()));
    }

    /// What is noticed of a workload's containers that run, each thing once.
    List<Circumstance> circumstances(WorkloadId id, RootLooks roots) {
        var alive = members.getOrDefault(id, Set.of()).stream().map(containers::get)
                .filter(known -> known.container().isAlive()).sorted(comparing(known -> known.container().name())).toList();
        return Stream.concat(
                alive.stream().<Circumstance>flatMap(known -> known.container().volumes().stream()).distinct(),
                alive.stream().flatMap(known -> roots.of(known.id()).stream())).limit(MOST_NOTICED).toList();
    }

    private int wanted(WorkloadId id, Set<String> ids) {
        return id.kind().equals(ContainerTranslation.ALONE)
                ? (int) ids.stream().map(containers::get).filter(known -> known.container().isAlive()).count()
                : ids.size();
    }
}
