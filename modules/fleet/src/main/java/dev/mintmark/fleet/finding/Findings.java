package dev.mintmark.fleet.finding;

import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.WorkloadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// Finds what is not as it should be. Pure: asks nobody, and of the same fleet finds the same.
public final class Findings {

    private static final List<Rule> RULES = List.of(new MixedDigests(), new TemplateDrift(), new UnknownToRegistry(),
            new HandEdits(), new WrittenRoots(), new ConfigurationMoved(), new MutableVolumes(), new ClassMismatches(),
            new TagsNotDigests());

    private Findings() {}

    /// All findings, the worst first. Walks every workload, and instances only of those that are not uniform.
    ///
    /// @param now by our clock; for what is a matter of time
    public static List<Finding> in(FleetSnapshot fleet, Beyond beyond, Instant now) {
        var services = new HashMap<String, List<WorkloadState>>();
        fleet.workloads().filter(Findings::isWorthALook).forEach(state ->
                services.computeIfAbsent(state.workload().service(), _ -> new ArrayList<>()).add(state));
        var names = new InstanceNames(fleet);
        var found = services.entrySet().stream().flatMap(service -> {
            service.getValue().sort(Comparator.comparing(state -> state.workload().id()));
            var site = new Site(service.getKey(), service.getValue(), fleet, beyond, names);
            return RULES.stream().flatMap(rule -> rule.in(site));
        });
        return Stream.concat(found, CopiesPastLease.in(beyond, now)).sorted(Finding.WORST_FIRST).toList();
    }

    /// Of a workload that neither runs nor is noticed nothing can be said.
    private static boolean isWorthALook(WorkloadState state) {
        return !state.versions().isEmpty() || !state.circumstances().isEmpty();
    }
}
