package dev.mintmark.images.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.layer.LayerProgress;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Counts which layers a comparison needs and has, over all its parts.
final class ReadingCount implements LayerProgress {

    private final Set<Digest> shared;
    private final Map<Digest, Long> needed = new HashMap<>();
    private final Set<Digest> known = new HashSet<>();
    private long bytesRead;

    /// @param shared layers that both images have
    ReadingCount(Set<Digest> shared) {
        this.shared = shared;
    }

    synchronized void need(Collection<ImageLayer> layers) {
        layers.forEach(layer -> needed.putIfAbsent(layer.diffId(), layer.size().orElse(0)));
    }

    @Override
    public synchronized void bytes(long more) {
        bytesRead += more;
    }

    @Override
    public synchronized void known(Digest diffId, boolean remembered) {
        if (known.add(diffId) && remembered) {
            needed.replace(diffId, 0L);
        }
    }

    synchronized Comparison.Reading now() {
        var bytes = needed.values().stream().mapToLong(Long::longValue).sum();
        var untouched = shared.stream().filter(layer -> !needed.containsKey(layer)).count();
        return new Comparison.Reading(known.size(), needed.size(), bytesRead, Math.max(bytes, bytesRead),
                (int) untouched);
    }
}
