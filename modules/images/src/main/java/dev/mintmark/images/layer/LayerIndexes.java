package dev.mintmark.images.layer;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.OpenImage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Gets the indexes of layers: from the cache what it remembers, by reading the rest, which it then remembers. Safe for
/// use by several threads.
public final class LayerIndexes {

    private final LayerReader reader;
    private final LayerCache cache;

    public LayerIndexes(LayerReader reader, LayerCache cache) {
        this.reader = reader;
        this.cache = cache;
    }

    /// Blocks. A layer that cannot be read takes no other with it: it has a problem in place of an index.
    ///
    /// @param wanted diff IDs of layers of the image
    public IndexedLayers of(OpenImage image, Set<Digest> wanted, LayerProgress progress) throws InterruptedException {
        var indexes = new ConcurrentHashMap<Digest, LayerIndex>();
        var problems = new ConcurrentHashMap<Digest, Problem>();
        remembered(wanted).forEach((diffId, index) -> {
            indexes.put(diffId, index);
            progress.known(diffId, true);
        });
        var foreign = foreign(image, wanted);
        foreign.forEach(problems::putIfAbsent);
        var missing = new HashSet<>(wanted);
        missing.removeAll(indexes.keySet());
        missing.removeAll(foreign.keySet());
        if (!missing.isEmpty()) {
            read(image, missing, indexes, problems, progress);
        }
        indexes.keySet().retainAll(wanted);
        problems.keySet().removeAll(indexes.keySet());
        return new IndexedLayers(indexes, problems);
    }

    /// What the cache has of these. Reads no image; blocks on disk.
    public Map<Digest, LayerIndex> remembered(Set<Digest> wanted) {
        var indexes = new HashMap<Digest, LayerIndex>();
        for (var diffId : wanted) {
            cache.find(diffId).flatMap(bytes -> LayerIndexCodec.decode(diffId, bytes, reader.edition()))
                    .ifPresent(index -> indexes.put(diffId, index));
        }
        return indexes;
    }

    private void read(OpenImage image, Set<Digest> missing, Map<Digest, LayerIndex> indexes,
            Map<Digest, Problem> problems, LayerProgress progress) throws InterruptedException {
        var unnamed = new ConcurrentHashMap<String, Problem>();
        try {
            image.read(missing, layer -> {
                try {
                    take(layer, missing, indexes, progress);
                } catch (ImageUnreadable unreadable) {
                    layer.diffId().ifPresentOrElse(diffId -> problems.put(diffId, unreadable.problem()),
                            () -> unnamed.put("", unreadable.problem()));
                }
            });
        } catch (ImageUnreadable unreadable) {
            missing.forEach(diffId -> problems.putIfAbsent(diffId, unreadable.problem()));
        }
        for (var diffId : missing) {
            if (!indexes.containsKey(diffId)) {
                // A layer without a name that could not be read may well be the one that never came.
                problems.putIfAbsent(diffId, unnamed.getOrDefault("", LayerProblems.neverCame(diffId)));
            }
        }
    }

    private void take(LayerBytes layer, Set<Digest> missing, Map<Digest, LayerIndex> indexes, LayerProgress progress)
            throws ImageUnreadable, InterruptedException {
        if (layer.diffId().filter(diffId -> !missing.contains(diffId) || indexes.containsKey(diffId)).isPresent()) {
            return;
        }
        var index = reader.read(layer, progress::bytes);
        cache.keep(index.diffId(), LayerIndexCodec.encode(index, reader.edition()));
        if (missing.contains(index.diffId())) {
            indexes.put(index.diffId(), index);
            progress.known(index.diffId(), false);
        }
    }

    private static Map<Digest, Problem> foreign(OpenImage image, Set<Digest> wanted) {
        var problems = new HashMap<Digest, Problem>();
        image.description().layers().stream().filter(ImageLayer::foreign).map(ImageLayer::diffId)
                .filter(wanted::contains).forEach(diffId -> problems.put(diffId, LayerProblems.foreign(diffId)));
        return problems;
    }
}
