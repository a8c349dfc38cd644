package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An instance as a row.
///
/// @param version empty if nobody can say which bytes it runs
/// @param colour  of its version on this page; -1 without a version
public record InstanceLine(Instance instance, Optional<ImageVersion> version, int colour) {

    private static final List<InstanceState> WORST_FIRST = List.of(InstanceState.FAILING, InstanceState.NOT_READY,
            InstanceState.STARTING, InstanceState.TERMINATING, InstanceState.READY, InstanceState.COMPLETED);

    static final Comparator<InstanceLine> ORDER = Comparator
            .comparing((InstanceLine line) -> line.instance().role().ordinal())
            .thenComparing(line -> WORST_FIRST.indexOf(line.instance().state()))
            .thenComparing(line -> line.instance().name()).thenComparing(line -> line.instance().id().container());

    /// An instance that has not changed is the same object in the next snapshot, which is seen at once: there may be
    /// many thousands of rows to compare.
    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceLine line && colour == line.colour
                && (instance == line.instance || instance.equals(line.instance)) && version.equals(line.version);
    }

    @Override
    public int hashCode() {
        return instance.id().hashCode();
    }
}
