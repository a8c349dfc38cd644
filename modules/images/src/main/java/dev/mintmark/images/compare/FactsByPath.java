package dev.mintmark.images.compare;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was found inside the files of one image, without making all its files.
final class FactsByPath {

    private FactsByPath() {}

    /// Facts of one sort, of the files that are seen, by their paths.
    static <F extends FileFact> Map<String, List<F>> seen(Stacks.Stacked stacked, Class<F> sort) {
        var facts = new TreeMap<String, List<F>>();
        for (var path : paths(stacked, sort)) {
            stacked.files().at(path).map(file -> of(file.facts(), sort)).filter(found -> !found.isEmpty())
                    .ifPresent(found -> facts.put(path, found));
        }
        return facts;
    }

    /// Facts of one sort, of the files that are in a layer and that a later layer hides or replaces.
    static <F extends FileFact> Map<String, List<F>> buried(Stacks.Stacked stacked, Class<F> sort) {
        var facts = new TreeMap<String, List<F>>();
        for (var layer = 0; layer < stacked.layers().size(); layer++) {
            for (var found : stacked.layers().get(layer).facts().entrySet()) {
                var ofSort = of(found.getValue(), sort);
                var place = layer;
                if (!ofSort.isEmpty() && stacked.files().at(found.getKey())
                        .filter(file -> file.layer() == place).isEmpty()) {
                    facts.put(found.getKey(), ofSort);
                }
            }
        }
        return facts;
    }

    private static <F extends FileFact> TreeSet<String> paths(Stacks.Stacked stacked, Class<F> sort) {
        var paths = new TreeSet<String>();
        for (var layer : stacked.layers()) {
            layer.facts().forEach((path, facts) -> {
                if (facts.stream().anyMatch(sort::isInstance)) {
                    paths.add(path);
                }
            });
            for (var row = 0; row < layer.size(); row++) {
                // What a hard link shares is found under the other path, which may be hidden.
                if (layer.kind(row) == EntryKind.HARD_LINK) {
                    paths.add(layer.entry(row).path());
                }
            }
        }
        return paths;
    }

    private static <F extends FileFact> List<F> of(List<FileFact> facts, Class<F> sort) {
        return facts.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
