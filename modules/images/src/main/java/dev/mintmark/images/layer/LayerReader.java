package dev.mintmark.images.layer;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Reads a layer from its first byte to its last, once: decompresses it, compares its digests, hashes every file and
/// shows files to who wants to see them. Keeps no content. Safe for use by several threads.
public final class LayerReader {

    private final List<FileInspector> inspectors;
    private final LayerLimits limits;

    public LayerReader(List<FileInspector> inspectors) {
        this(inspectors, LayerLimits.USUAL);
    }

    public LayerReader(List<FileInspector> inspectors, LayerLimits limits) {
        this.inspectors = List.copyOf(inspectors);
        this.limits = limits;
    }

    public LayerIndex read(LayerBytes layer) throws ImageUnreadable, InterruptedException {
        return read(layer, _ -> {});
    }

    /// Blocks. An interrupt ends it at the next bytes.
    ///
    /// @param progress told how many stored bytes came, each time some do
    /// @throws ImageUnreadable if the layer is damaged, too large, or not the one it should be; codes `image.layer.…`
    CompactLayerIndex read(LayerBytes layer, LongConsumer progress) throws ImageUnreadable, InterruptedException {
        try (var stream = new LayerStream(layer, limits, progress)) {
            return read(stream);
        } catch (IOException failed) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException().initCause(failed);
            }
            throw LayerProblems.of(layer, failed);
        }
    }

    /// A number that is another one for other inspectors, and the same when the program is started again.
    int edition() {
        return inspectors.stream().map(inspector -> inspector.getClass().getName()).sorted().toList().hashCode();
    }

    private CompactLayerIndex read(LayerStream stream) throws IOException {
        var oddities = new Oddities();
        var tree = new LayerTree(limits, oddities);
        var tar = new TarReader(stream);
        var inspection = new FileInspection(inspectors, limits, oddities);
        var facts = new HashMap<Integer, List<FileFact>>();
        for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            var node = tree.add(entry.get());
            if (node != NameTree.NONE) {
                var found = inspection.look(tree.path(node), entry.get(), tar.content());
                tree.columns().content(node, found.sha256());
                remember(facts, node, found.facts());
            }
        }
        var diffId = stream.verify();
        return new IndexWriter(tree, limits).write(diffId, stream.count(), facts, oddities.all());
    }

    private static void remember(Map<Integer, List<FileFact>> facts, int node, List<FileFact> found) {
        if (!found.isEmpty()) {
            facts.put(node, found);
        }
    }
}
