package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.VersionBoard;
import dev.mintmark.fleet.service.VersionSummary;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads snapshots into pages. Remembers what it said, so that what has not changed is not worked out again and is the
/// same object in the next page. Used on one thread at a time, never the FX thread.
public final class FleetReader {

    private final ServiceBoard board = new ServiceBoard();
    private final FleetMapReader mapReader = new FleetMapReader();
    private Map<ServiceSummary, ServiceLine> lines = Map.of();
    private Map<VersionSummary, VersionLine> versionLines = Map.of();
    private FleetMapLayout layout;

    public FleetPage read(FleetSnapshot snapshot, FleetQuery query) {
        var fleet = narrowed(snapshot, query);
        var all = board.of(fleet);
        var byName = all.stream().collect(Collectors.toMap(ServiceSummary::name, Function.identity()));
        var services = lines(all.stream().filter(query.filter()::matches).toList());
        var allVersions = VersionBoard.of(all);
        var versions = versions(allVersions.stream()
                .filter(version -> query.filter().matches(version, byName::get)).toList());
        var shown = services.stream().map(ServiceLine::summary).toList();
        return new FleetPage(query, snapshot.past(), standing(snapshot, fleet, all, shown), fleet.sources(),
                snapshot.sources().size(), FleetTotals.of(all), FleetTotals.of(shown),
                StripGeometry.scale(all.stream().mapToInt(ServiceSummary::instances).max().orElse(1)), services, versions,
                detail(fleet, query, byName, allVersions),
                map(fleet, services, query.map()));
    }

    private Optional<PlacedMap> map(FleetSnapshot fleet, List<ServiceLine> services, PlacedMap.Size size) {
        if (size.isEmpty()) {
            return Optional.empty();
        }
        var map = mapReader.read(fleet, services);
        if (layout == null || !layout.stillFits(map, size.width(), size.height())) {
            layout = FleetMapLayout.of(map, size.width(), size.height());
        }
        return Optional.of(new PlacedMap(map, layout));
    }

    private static FleetSnapshot narrowed(FleetSnapshot snapshot, FleetQuery query) {
        var fleet = snapshot;
        for (var source : snapshot.sources()) {
            fleet = query.scope().includes(source.id()) ? fleet : fleet.without(source.id());
        }
        return fleet;
    }

    private List<ServiceLine> lines(List<ServiceSummary> services) {
        var now = new IdentityHashMap<ServiceSummary, ServiceLine>();
        for (var service : services) {
            var known = lines.get(service);
            now.put(service, known == null ? ServiceLine.of(service) : known);
        }
        lines = now;
        return services.stream().map(now::get).toList();
    }

    private List<VersionLine> versions(List<VersionSummary> versions) {
        var now = new HashMap<VersionSummary, VersionLine>();
        for (var version : versions) {
            var known = versionLines.get(version);
            now.put(version, known == null ? VersionLine.of(version) : known);
        }
        versionLines = now;
        return versions.stream().map(now::get).toList();
    }

    private static Optional<FleetDetail> detail(FleetSnapshot fleet, FleetQuery query,
            Map<String, ServiceSummary> services, List<VersionSummary> versions) {
        return switch (query.opened()) {
            case FleetQuery.Opened.Nothing _ -> Optional.empty();
            case FleetQuery.Opened.Service(var name) -> Optional.ofNullable(services.get(name))
                    .map(service -> new DetailReader(fleet).service(ServiceLine.of(service)));
            case FleetQuery.Opened.Version(var names) -> versions.stream()
                    .filter(version -> version.version().isKnownAs(names)).findFirst()
                    .map(version -> new DetailReader(fleet).version(VersionLine.of(version), services));
        };
    }

    private static FleetStanding standing(FleetSnapshot everything, FleetSnapshot inScope, List<ServiceSummary> services,
            List<ServiceSummary> shown) {
        if (!shown.isEmpty()) {
            return FleetStanding.SHOWN;
        }
        if (!services.isEmpty()) {
            return FleetStanding.NO_MATCH;
        }
        var sources = inScope.sources();
        if (sources.isEmpty()) {
            return everything.sources().isEmpty() ? FleetStanding.NO_SOURCES : FleetStanding.NO_MATCH;
        }
        if (sources.stream().map(SourceStatus::sight).anyMatch(Sight.CONNECTING::equals)) {
            return FleetStanding.LOADING;
        }
        return sources.stream().map(SourceStatus::sight).allMatch(Sight.UNREACHABLE::equals) ? FleetStanding.UNREACHABLE
                : FleetStanding.NOTHING_RUNS;
    }
}
