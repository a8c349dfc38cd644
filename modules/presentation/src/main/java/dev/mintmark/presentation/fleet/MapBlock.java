package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// The instances of one service as cells, grouped by version, the newest first. Immutable; its arrays are not shared out.
public final class MapBlock {

    private final ServiceLine line;
    private final Instance[] instances;
    private final int[] looks;
    private final int[] bands;

    /// @param instances null where only a count is known
    /// @param bands     for each cell, the index of its band in the service's strip
    MapBlock(ServiceLine line, Instance[] instances, int[] looks, int[] bands) {
        this.line = line;
        this.instances = instances;
        this.looks = looks;
        this.bands = bands;
    }

    public ServiceLine line() {
        return line;
    }

    public String service() {
        return line.name();
    }

    public int cells() {
        return looks.length;
    }

    public int look(int cell) {
        return looks[cell];
    }

    /// Empty where only a count is known.
    public Optional<Instance> instance(int cell) {
        return Optional.ofNullable(instances[cell]);
    }

    /// Empty where nobody can say what it runs.
    public Optional<ImageVersion> version(int cell) {
        return line.bands().get(bands[cell]).version();
    }

    /// Whether each cell is a known instance; if not, some stand for a mere count.
    boolean instancesKnown() {
        return Arrays.stream(instances).noneMatch(Objects::isNull);
    }

    /// Where this instance is; -1 if it is not here.
    public int cellOf(InstanceId id) {
        for (var cell = 0; cell < instances.length; cell++) {
            if (instances[cell] != null && instances[cell].id().equals(id)) {
                return cell;
            }
        }
        return -1;
    }
}
