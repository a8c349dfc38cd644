package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.UnknownShare;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A service as a row: its summary, and how its strip is coloured. Made once for each summary.
///
/// @param bands the newest version first, what is unknown last
/// @param kinds how many workloads of each kind it has
public record ServiceLine(ServiceSummary summary, List<StripBand> bands, Map<String, Integer> kinds) {

    public static ServiceLine of(ServiceSummary summary) {
        var colours = VersionColours.alongStrip(summary.versions().stream().map(share -> share.version().id()).toList());
        var bands = new ArrayList<StripBand>();
        for (var share : summary.versions()) {
            bands.add(new StripBand(Optional.of(share.version()), colours[bands.size()], share.instances(),
                    share.ready()));
        }
        var unknown = summary.unknown().stream().map(UnknownShare::place).toList();
        if (!unknown.isEmpty()) {
            bands.add(new StripBand(Optional.empty(), -1, unknown.stream().mapToInt(place -> place.instances()).sum(),
                    unknown.stream().mapToInt(place -> place.ready()).sum()));
        }
        var kinds = new TreeMap<String, Integer>();
        summary.workloads().forEach(id -> kinds.merge(id.kind(), 1, Integer::sum));
        return new ServiceLine(summary, List.copyOf(bands), kinds);
    }

    public String name() {
        return summary.name();
    }
}
