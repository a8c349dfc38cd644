package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Turns the tree of a layer that was read to its end into its index.
final class IndexWriter {

    private static final byte[] OPAQUE = PathBytes.of(".wh..wh..opq");

    private final LayerTree layer;
    private final NameTree tree;
    private final EntryColumns from;
    private final LayerLimits limits;
    private final Map<Integer, byte[]> shownAs = new HashMap<>();
    private final Packer paths = new Packer();
    private final Packer extras = new Packer();
    private final Map<String, List<FileFact>> facts = new TreeMap<>();

    IndexWriter(LayerTree layer, LayerLimits limits) {
        this.layer = layer;
        this.limits = limits;
        tree = layer.tree();
        from = layer.columns();
    }

    CompactLayerIndex write(Digest diffId, long bytes, Map<Integer, List<FileFact>> found, List<String> oddities)
            throws LayerDamaged {
        addOpaque();
        var order = new TreeOrder(tree).walk();
        var shared = shared(order);
        var size = order.length - 1;
        var columns = new IndexColumns(null, new byte[size], new int[size],
                from.table().all().toArray(AttributeTable.Attributes[]::new), new long[size], new long[size],
                new byte[size * Hashes.LENGTH], new ExtrasColumn(new int[size], new int[size], null), null);
        var blocks = new int[(size + SortedPaths.BLOCK - 1) / SortedPaths.BLOCK];
        var files = 0;
        var extraRows = 0;
        for (var row = 0; row < size; row++) {
            if (row % SortedPaths.BLOCK == 0) {
                paths.forget();
                blocks[row / SortedPaths.BLOCK] = paths.size();
            }
            var node = order[row + 1];
            var path = layer.path(node);
            paths.shared(path);
            var file = from.file(node);
            var first = !shared.contains(file) || shownAs.putIfAbsent(file, path) == null;
            var kind = first || from.kind(file) == EntryKind.WHITEOUT ? from.kind(file) : EntryKind.HARD_LINK;
            columns.kinds()[row] = (byte) kind.ordinal();
            columns.attributes()[row] = from.attributes(file);
            columns.times()[row] = from.modified(file);
            if (kind == EntryKind.FILE) {
                columns.sizes()[row] = from.size(file);
                System.arraycopy(from.contents(), file * Hashes.LENGTH, columns.contents(), files++ * Hashes.LENGTH,
                        Hashes.LENGTH);
                if (found.containsKey(file)) {
                    facts.put(PathBytes.text(path), found.get(file));
                }
            }
            var extra = first ? from.extras(file).orElse(EntryExtras.NONE)
                    : new EntryExtras(shownAs.get(file), -1, -1, Map.of());
            if (!extra.isNone()) {
                columns.extras().rows()[extraRows] = row;
                columns.extras().starts()[extraRows++] = extras.size();
                ExtrasColumn.pack(extras, extra);
            }
            checkSize();
        }
        return new CompactLayerIndex(diffId, bytes, oddities, new IndexColumns(
                new SortedPaths(paths.bytes(), blocks, size), columns.kinds(), columns.attributes(),
                columns.attributeTable(), columns.sizes(), columns.times(),
                Arrays.copyOf(columns.contents(), files * Hashes.LENGTH),
                new ExtrasColumn(Arrays.copyOf(columns.extras().rows(), extraRows),
                        Arrays.copyOf(columns.extras().starts(), extraRows), extras.bytes()),
                FactsCodec.encode(facts)));
    }

    private void addOpaque() throws LayerDamaged {
        for (int node = NameTree.ROOT, end = tree.size(); node < end; node++) {
            if (!tree.isGone(node) && from.isOpaque(node)) {
                from.marker(tree.add(node, OPAQUE, 0, OPAQUE.length));
            }
        }
    }

    private Set<Integer> shared(int[] order) {
        var shared = new HashSet<Integer>();
        for (var node : order) {
            if (from.file(node) != node) {
                shared.add(from.file(node));
            }
        }
        return shared;
    }

    private void checkSize() throws LayerDamaged {
        if (paths.size() > limits.nameBytes() || extras.size() > 2L * limits.extraBytes()) {
            throw LayerDamaged.tooMuch("The paths of its files fill more than " + limits.nameBytes() + " bytes.");
        }
    }
}
