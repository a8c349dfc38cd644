package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.service.Place;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.VersionShare;
import dev.mintmark.presentation.fleet.FleetDetail.ServiceDetail;
import dev.mintmark.presentation.fleet.FleetDetail.Use;
import dev.mintmark.presentation.fleet.FleetDetail.VersionDetail;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what was opened out of a snapshot. Walks the instances of the sources concerned, once.
final class DetailReader {

    private final FleetSnapshot fleet;

    DetailReader(FleetSnapshot fleet) {
        this.fleet = fleet;
    }

    ServiceDetail service(ServiceLine line) {
        var summary = line.summary();
        var colours = new HashMap<ImageVersion, Integer>();
        line.bands().forEach(band -> band.version().ifPresent(version -> colours.put(version, band.colour())));
        var instances = new InstanceLines(instances(Set.copyOf(summary.workloads()))
                .map(instance -> line(instance, colours)).sorted(InstanceLine.ORDER).toList());
        var cards = summary.versions().stream()
                .map(share -> card(share, colours.get(share.version()), summary.workloads())).toList();
        return new ServiceDetail(line, cards, summary.companions(), summary.unknown(), instances,
                !instances.isEmpty() || summary.instances() == 0);
    }

    VersionDetail version(VersionLine line, Map<String, ServiceSummary> services) {
        var version = line.summary().version();
        var uses = line.summary().services().stream()
                .flatMap(use -> share(services.get(use.service()), use.container(), version).stream()
                        .map(share -> new Use(use.service(), use.container(),
                                card(share, line.colour(), workloads(use.places())))))
                .toList();
        var workloads = new HashSet<WorkloadId>();
        line.summary().services().forEach(use -> workloads.addAll(workloads(use.places())));
        var colours = Map.of(version, line.colour());
        var instances = new InstanceLines(instances(workloads).map(instance -> line(instance, colours))
                .filter(instance -> instance.version().filter(version::equals).isPresent())
                .sorted(InstanceLine.ORDER).toList());
        return new VersionDetail(line, uses, instances, !instances.isEmpty() || line.summary().instances() == 0);
    }

    private static Optional<VersionShare> share(ServiceSummary service, String container, ImageVersion version) {
        var shares = container.isEmpty() ? service.versions().stream()
                : service.companions().stream().filter(companion -> companion.container().equals(container))
                        .flatMap(companion -> companion.versions().stream());
        return shares.filter(share -> share.version().equals(version)).findFirst();
    }

    private static List<WorkloadId> workloads(List<Place> places) {
        return places.stream().map(Place::workload).toList();
    }

    private Stream<Instance> instances(Set<WorkloadId> workloads) {
        var sources = workloads.stream().map(WorkloadId::source).collect(Collectors.toCollection(HashSet<SourceId>::new));
        return sources.size() == 1 && workloads.size() == 1 ? fleet.instances(workloads.iterator().next())
                : fleet.instances().filter(instance -> sources.contains(instance.id().source())
                        && workloads.contains(instance.workload()));
    }

    private InstanceLine line(Instance instance, Map<ImageVersion, Integer> colours) {
        var version = version(instance);
        return new InstanceLine(instance, version, version.map(known -> {
            var colour = colours.get(known);
            return colour == null ? VersionColours.of(known.id()) : colour;
        }).orElse(-1));
    }

    private VersionCard card(VersionShare share, int colour, List<WorkloadId> workloads) {
        var troubled = workloads.stream().flatMap(id -> fleet.workload(id).stream())
                .flatMap(state -> state.troubled().stream())
                .filter(instance -> version(instance).filter(share.version()::equals).isPresent()).toList();
        var worst = troubled.stream().filter(instance -> instance.role() != ContainerRole.INIT)
                .max(Comparator.comparing((Instance instance) -> instance.state() == InstanceState.FAILING)
                        .thenComparing(instance -> !instance.reason().isEmpty()).thenComparing(Instance::restarts)
                        .thenComparing(Instance::name));
        var failing = (int) troubled.stream().filter(instance -> instance.state() == InstanceState.FAILING).count();
        return new VersionCard(share, colour, worst, failing);
    }

    private Optional<ImageVersion> version(Instance instance) {
        return instance.image() instanceof Identified image ? Optional.of(fleet.catalogue().versionOf(image))
                : Optional.empty();
    }
}
