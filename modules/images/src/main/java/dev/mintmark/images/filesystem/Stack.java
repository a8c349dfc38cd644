package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.layer.LayerIndex;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The layers of a file system, with what of each is seen.
final class Stack {

    private final List<LayerIndex> layers;
    private final List<BitSet> visible;
    private final List<HardLinks> links;

    Stack(List<LayerIndex> bottomFirst) {
        layers = List.copyOf(bottomFirst);
        visible = layers.stream().map(layer -> new BitSet(layer.size())).toList();
        links = layers.stream().map(HardLinks::new).toList();
    }

    int size() {
        return layers.size();
    }

    LayerIndex index(int layer) {
        return layers.get(layer);
    }

    boolean isVisible(int layer, int row) {
        return visible.get(layer).get(row);
    }

    void see(int layer, int row) {
        visible.get(layer).set(row);
        links.get(layer).see(row);
    }

    /// Whether a buried file is in the file system all the same, under the path of another hard link.
    boolean isSeenElsewhere(int layer, int row) {
        return links.get(layer).firstSeen(row) != HardLinks.NONE;
    }

    /// The bytes that this row adds to the file system: those of a shared file only under the path where it is seen first.
    long bytes(int layer, int row) {
        var first = links.get(layer).firstSeen(row);
        var file = links.get(layer).file(row);
        return file == HardLinks.NONE || first != HardLinks.NONE && first != row ? 0 : layers.get(layer).size(file);
    }

    boolean isDangling(int layer, int row) {
        return links.get(layer).file(row) == HardLinks.NONE;
    }

    ImageFile file(int layer, int row) {
        var index = layers.get(layer);
        var entry = index.entry(row);
        if (isDangling(layer, row)) {
            return linkedBelow(layer, entry).orElseGet(() -> new ImageFile(entry, layer, List.of()));
        }
        var first = links.get(layer).firstSeen(row);
        var shares = first != HardLinks.NONE && first != row;
        return shared(layer, entry, links.get(layer).file(row),
                shares ? Optional.of(index.entry(first).path()) : Optional.empty());
    }

    ImageFile buried(int layer, int row) {
        var entry = layers.get(layer).entry(row);
        return isDangling(layer, row) ? new ImageFile(entry, layer, List.of())
                : shared(layer, entry, links.get(layer).file(row), Optional.empty());
    }

    private ImageFile shared(int layer, LayerEntry entry, int file, Optional<String> link) {
        var index = layers.get(layer);
        var content = entry.kind() == EntryKind.HARD_LINK ? index.entry(file) : entry;
        var facts = index.facts().getOrDefault(content.path(), List.of());
        var target = content.kind() == EntryKind.SYMBOLIC_LINK ? content.link() : link;
        return new ImageFile(named(content, entry.path(), target), layer, facts);
    }

    /// What a hard link shares whose file is in a layer further down. Docker's engine refuses such a layer; others make
    /// the link in the union.
    private Optional<ImageFile> linkedBelow(int layer, LayerEntry entry) {
        for (var below = layer - 1; below >= 0; below--) {
            var row = layers.get(below).find(entry.link().orElse(""));
            if (row >= 0) {
                if (layers.get(below).kind(row) == EntryKind.WHITEOUT || isDangling(below, row)) {
                    return Optional.empty();
                }
                var shown = shared(below, layers.get(below).entry(row), links.get(below).file(row), entry.link());
                return Optional.of(new ImageFile(named(shown.entry(), entry.path(), shown.entry().link()), layer,
                        shown.facts()));
            }
        }
        return Optional.empty();
    }

    boolean isLinkedBelow(int layer, int row) {
        return linkedBelow(layer, layers.get(layer).entry(row)).isPresent();
    }

    private static LayerEntry named(LayerEntry entry, String path, Optional<String> link) {
        return new LayerEntry(path, entry.kind(), entry.mode(), entry.uid(), entry.gid(), entry.size(),
                entry.modified(), link, entry.device(), entry.xattrs(), entry.content());
    }
}
