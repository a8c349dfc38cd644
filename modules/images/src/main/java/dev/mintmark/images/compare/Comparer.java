package dev.mintmark.images.compare;

import dev.mintmark.images.OpenImage;
import dev.mintmark.images.layer.LayerIndexes;
import java.util.List;

/// Compares images. Safe for use by several threads.
public final class Comparer {

    private final LayerIndexes indexes;
    private final List<FindingRule> rules;

    /// @param rules what a comparison's findings are
    public Comparer(LayerIndexes indexes, List<FindingRule> rules) {
        this.indexes = indexes;
        this.rules = List.copyOf(rules);
    }

    /// Reads nothing yet. The comparison closes both images when it is closed.
    ///
    /// @param from the older one
    public Comparison compare(OpenImage from, OpenImage to) {
        return new LazyComparison(from, to, indexes, rules);
    }
}
