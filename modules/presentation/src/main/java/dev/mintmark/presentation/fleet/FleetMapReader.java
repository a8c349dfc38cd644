package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the map out of a snapshot: the instances of main containers, which are those that the table counts.
///
/// A service whose summary is the same as before keeps its block, so a calm fleet costs nothing. Cells keep their order
/// from reading to reading, because a snapshot always tells instances in the same order. Used on one thread at a time.
final class FleetMapReader {

    private Map<String, MapBlock> blocks = Map.of();

    FleetMap read(FleetSnapshot fleet, List<ServiceLine> services) {
        var now = new HashMap<String, MapBlock>();
        var drafts = new HashMap<WorkloadId, Draft>();
        var changed = new ArrayList<Draft>();
        for (var line : services) {
            var known = blocks.get(line.name());
            if (known != null && known.line() == line) {
                now.put(line.name(), known);
            } else {
                var draft = new Draft(fleet, line);
                changed.add(draft);
                line.summary().workloads().forEach(id -> drafts.put(id, draft));
            }
        }
        if (!changed.isEmpty()) {
            fleet.instances().forEach(instance -> {
                if (instance.role() == ContainerRole.MAIN && instance.state() != InstanceState.COMPLETED) {
                    var draft = drafts.get(instance.workload());
                    if (draft != null) {
                        draft.add(instance);
                    }
                }
            });
            changed.forEach(draft -> now.put(draft.line.name(), draft.block()));
        }
        blocks = now;
        var all = now.values().stream().sorted(Comparator.comparing(MapBlock::service)).toList();
        return new FleetMap(all, all.stream().mapToInt(MapBlock::cells).sum(),
                all.stream().allMatch(MapBlock::instancesKnown));
    }

    /// A block being put together.
    private static final class Draft {

        private final FleetSnapshot fleet;
        private final ServiceLine line;
        private final OddOnes odd;
        private final Map<ImageVersion, Integer> bandOf = new HashMap<>();
        private final List<List<Instance>> members = new ArrayList<>();

        Draft(FleetSnapshot fleet, ServiceLine line) {
            this.fleet = fleet;
            this.line = line;
            this.odd = OddOnes.of(fleet, line.summary());
            for (var band = 0; band < line.bands().size(); band++) {
                members.add(new ArrayList<>());
                var index = band;
                line.bands().get(band).version().ifPresent(version -> bandOf.put(version, index));
            }
        }

        void add(Instance instance) {
            var band = instance.image() instanceof Identified image
                    ? bandOf.get(fleet.catalogue().versionOf(image)) : Integer.valueOf(members.size() - 1);
            if (band != null && band >= 0) {
                members.get(band).add(instance);
            }
        }

        MapBlock block() {
            var size = 0;
            for (var band = 0; band < members.size(); band++) {
                size += Math.max(members.get(band).size(), line.bands().get(band).instances());
            }
            var instances = new Instance[size];
            var looks = new int[size];
            var bands = new int[size];
            var cell = 0;
            for (var index = 0; index < members.size(); index++) {
                var band = line.bands().get(index);
                var ready = 0;
                for (var instance : members.get(index)) {
                    var stale = fleet.isStale(instance.workload());
                    ready += instance.isReady() ? 1 : 0;
                    instances[cell] = instance;
                    bands[cell] = index;
                    looks[cell++] = CellLook.of(band.colour(), instance, stale, odd.contains(instance, band.version()));
                }
                for (var counted = members.get(index).size(); counted < band.instances(); counted++) {
                    bands[cell] = index;
                    looks[cell++] = CellLook.of(band.colour(), ready++ < band.ready(), false, line.summary().stale(),
                            false);
                }
            }
            return new MapBlock(line, instances, looks, bands);
        }
    }
}
