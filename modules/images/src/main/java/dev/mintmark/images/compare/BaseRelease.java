package dev.mintmark.images.compare;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.LayerIndexes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out what the system in the layers that two images share at the bottom is called.
final class BaseRelease {

    private static final List<String> FILES = List.of("/etc/os-release", "/usr/lib/os-release");

    private BaseRelease() {}

    /// As far as these layers are remembered: nothing is moved for a name. The first screen waits for this, so one layer
    /// after the other is asked for, from the bottom, where systems begin, and none above the first that tells.
    static Optional<String> of(LayerAlignment layers, LayerIndexes indexes) {
        return layers.rungs().stream().limit(layers.sharedBase()).flatMap(rung -> rung.from().stream())
                .map(layer -> Set.of(layer.diffId())).map(indexes::remembered)
                .flatMap(known -> known.values().stream()).flatMap(BaseRelease::names).findFirst();
    }

    private static Stream<String> names(LayerIndex layer) {
        return FILES.stream().flatMap(path -> layer.facts().getOrDefault(path, List.of()).stream())
                .flatMap(fact -> fact instanceof FileFact.Release(var name) ? Stream.of(name) : Stream.empty());
    }
}
