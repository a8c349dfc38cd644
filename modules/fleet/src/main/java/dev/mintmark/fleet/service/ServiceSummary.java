package dev.mintmark.fleet.service;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.service.Sign.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One service over all sources: what it runs, and whether that is all the same thing.
///
/// Instances are those of the main containers; what runs beside them is under `companions`.
///
/// @param workloads what it consists of, ordered
/// @param versions  what runs, the newest first
/// @param unknown   instances whose image is not known
/// @param instances all instances, those with an unknown image among them
/// @param wanted    replicas asked for
/// @param signs     what needs a look, the worst first
/// @param stale     whether any of it may no longer be true
public record ServiceSummary(String name, List<WorkloadId> workloads, List<VersionShare> versions,
        List<UnknownShare> unknown, List<Companion> companions, int instances, int ready, int wanted, List<Sign> signs,
        boolean stale) {

    /// What needs a look first, then by name.
    public static final Comparator<ServiceSummary> WORST_FIRST =
            Comparator.comparing(ServiceSummary::severity).thenComparing(ServiceSummary::name);

    public ServiceSummary {
        workloads = List.copyOf(workloads);
        versions = List.copyOf(versions);
        unknown = List.copyOf(unknown);
        companions = List.copyOf(companions);
        signs = List.copyOf(signs);
    }

    public Severity severity() {
        return signs.isEmpty() ? Severity.CALM : signs.getFirst().severity();
    }

    public boolean needsALook() {
        return severity() == Severity.DANGER || severity() == Severity.WARNING;
    }

    public List<SourceId> sources() {
        return workloads.stream().map(WorkloadId::source).distinct().sorted().toList();
    }

    /// When the newest of its versions first ran; empty if nothing runs that is known.
    public Optional<Instant> newest() {
        return versions.stream().map(VersionShare::since).max(Comparator.naturalOrder());
    }

    /// Every version of it, those of the companions too.
    public Stream<VersionShare> allVersions() {
        return Stream.concat(versions.stream(), companions.stream().flatMap(companion -> companion.versions().stream()));
    }
}
