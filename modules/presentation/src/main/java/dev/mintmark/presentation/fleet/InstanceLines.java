package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.workload.InstanceId;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// The instances of what is open, in order, and found by id: the index is made where the lines are read, because there may
/// be many thousands, and the FX thread has no time for that. Immutable.
public final class InstanceLines extends AbstractList<InstanceLine> implements RandomAccess {

    static final InstanceLines NONE = new InstanceLines(List.of());

    private final List<InstanceLine> lines;
    private final Map<InstanceId, Integer> places;

    public InstanceLines(List<InstanceLine> lines) {
        this.lines = List.copyOf(lines);
        this.places = HashMap.newHashMap(lines.size());
        for (var place = 0; place < this.lines.size(); place++) {
            places.putIfAbsent(this.lines.get(place).instance().id(), place);
        }
    }

    @Override
    public InstanceLine get(int place) {
        return lines.get(place);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /// Where it stands; -1 if it is not there.
    int placeOf(InstanceId id) {
        return places.getOrDefault(id, -1);
    }
}
