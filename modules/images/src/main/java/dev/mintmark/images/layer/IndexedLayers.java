package dev.mintmark.images.layer;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import java.util.Map;

/// What came of reading some layers of an image: for each of them an index, or a problem.
public record IndexedLayers(Map<Digest, LayerIndex> indexes, Map<Digest, Problem> problems) {

    public IndexedLayers {
        indexes = Map.copyOf(indexes);
        problems = Map.copyOf(problems);
    }
}
