package dev.mintmark.fleet.service;

import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.WorkloadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sums a snapshot up by service.
///
/// Remembers what it said of each service, and says it again while nothing of it has changed; so after a change of one
/// instance only its service is added up anew. Used on one thread at a time.
public final class ServiceBoard {

    private Map<String, Entry> entries = Map.of();

    /// All services, the worst first.
    public List<ServiceSummary> of(FleetSnapshot fleet) {
        var byService = new TreeMap<String, List<WorkloadState>>();
        fleet.workloads().filter(ServiceBoard::isWorthARow)
                .forEach(state -> byService.computeIfAbsent(state.workload().service(), _ -> new ArrayList<>()).add(state));
        var now = new HashMap<String, Entry>();
        byService.forEach((name, states) -> {
            states.sort(Comparator.comparing(state -> state.workload().id()));
            var standing = states.stream().map(state -> Standing.of(fleet, state.workload().id())).toList();
            var known = entries.get(name);
            now.put(name, known != null && known.isStillTrue(states, standing, fleet.catalogue()) ? known
                    : new Entry(states, standing, fleet.catalogue(), summary(name, states, fleet)));
        });
        entries = now;
        return now.values().stream().map(Entry::summary).sorted(ServiceSummary.WORST_FIRST).toList();
    }

    /// A bare owner that neither runs nor wants anything (an old ReplicaSet's Job, a CronJob at rest with no template)
    /// says nothing about images.
    private static boolean isWorthARow(WorkloadState state) {
        return !state.versions().isEmpty() || state.workload().wanted() > 0 || !state.workload().template().isEmpty();
    }

    private static ServiceSummary summary(String name, List<WorkloadState> states, FleetSnapshot fleet) {
        var main = new Tally(fleet.catalogue());
        var beside = new TreeMap<String, Beside>();
        for (var state : states) {
            for (var count : state.versions()) {
                if (count.role() == ContainerRole.MAIN) {
                    main.add(state, count);
                } else {
                    beside.computeIfAbsent(count.container(), _ -> new Beside(count.role(), new Tally(fleet.catalogue())))
                            .tally().add(state, count);
                }
            }
        }
        var versions = main.versions();
        var unknown = main.unknown();
        var companions = new ArrayList<Companion>();
        beside.forEach((container, other) -> companions.add(
                new Companion(container, other.role(), other.tally().versions(), other.tally().unknown())));
        var instances = versions.stream().mapToInt(VersionShare::instances).sum()
                + unknown.stream().mapToInt(share -> share.place().instances()).sum();
        var ready = versions.stream().mapToInt(VersionShare::ready).sum()
                + unknown.stream().mapToInt(share -> share.place().ready()).sum();
        var ids = states.stream().map(state -> state.workload().id()).toList();
        return new ServiceSummary(name, ids, versions, unknown, companions, instances, ready,
                states.stream().mapToInt(state -> state.workload().wanted()).sum(), new Signs(fleet, states).read(),
                ids.stream().anyMatch(fleet::isStale));
    }

    private record Beside(ContainerRole role, Tally tally) {}

    /// What a summary takes from the source of a workload: whether it is stale, and since when.
    private record Standing(boolean stale, Optional<Instant> since) {

        static Standing of(FleetSnapshot fleet, WorkloadId id) {
            var stale = fleet.isStale(id);
            return new Standing(stale, stale ? fleet.source(id.source()).flatMap(SourceStatus::seenAt)
                    : Optional.empty());
        }
    }

    private record Entry(List<WorkloadState> states, List<Standing> standing, ImageCatalogue catalogue,
            ServiceSummary summary) {

        boolean isStillTrue(List<WorkloadState> now, List<Standing> standingNow, ImageCatalogue catalogueNow) {
            if (catalogue != catalogueNow || now.size() != states.size() || !standing.equals(standingNow)) {
                return false;
            }
            for (var i = 0; i < now.size(); i++) {
                if (now.get(i) != states.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
