package dev.mintmark.images.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.LayerIndexes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what the system in the layers that two images share at the bottom is called.
final class BaseRelease {

    private static final List<String> FILES = List.of("/etc/os-release", "/usr/lib/os-release");

    private BaseRelease() {}

    /// As far as these layers are remembered: nothing is moved for a name.
    static Optional<String> of(LayerAlignment layers, LayerIndexes indexes) {
        var base = diffIds(layers);
        var known = indexes.remembered(new HashSet<>(base));
        return base.reversed().stream().flatMap(diffId -> Optional.ofNullable(known.get(diffId)).stream())
                .flatMap(BaseRelease::names).findFirst();
    }

    private static List<Digest> diffIds(LayerAlignment layers) {
        return layers.rungs().stream().limit(layers.sharedBase())
                .flatMap(rung -> rung.from().stream()).map(layer -> layer.diffId()).toList();
    }

    private static Stream<String> names(LayerIndex layer) {
        return FILES.stream().flatMap(path -> layer.facts().getOrDefault(path, List.of()).stream())
                .flatMap(fact -> fact instanceof FileFact.Release(var name) ? Stream.of(name) : Stream.empty());
    }
}
