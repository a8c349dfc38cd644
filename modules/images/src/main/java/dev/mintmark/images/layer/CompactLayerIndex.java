package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.LayerEntry.DeviceNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The index of a layer in columns: about 75 bytes an entry.
final class CompactLayerIndex implements LayerIndex {

    private static final EntryKind[] KINDS = EntryKind.values();
    private static final long NANOS = 1_000_000_000;

    private final Digest diffId;
    private final long bytes;
    private final List<String> oddities;
    private final IndexColumns columns;
    private final int[] contentRanks;
    private volatile Map<String, List<FileFact>> facts;

    CompactLayerIndex(Digest diffId, long bytes, List<String> oddities, IndexColumns columns) {
        this.diffId = diffId;
        this.bytes = bytes;
        this.oddities = List.copyOf(oddities);
        this.columns = columns;
        contentRanks = columns.contentRanks();
    }

    IndexColumns columns() {
        return columns;
    }

    @Override
    public Digest diffId() {
        return diffId;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public int size() {
        return columns.paths().size();
    }

    @Override
    public EntryKind kind(int index) {
        return KINDS[columns.kinds()[index]];
    }

    @Override
    public long size(int index) {
        return columns.sizes()[index];
    }

    @Override
    public int find(String path) {
        return columns.paths().find(PathBytes.of(path));
    }

    @Override
    public PathCursor paths() {
        return columns.paths().cursor();
    }

    @Override
    public List<String> oddities() {
        return oddities;
    }

    @Override
    public Map<String, List<FileFact>> facts() {
        if (facts == null) {
            facts = FactsCodec.decode(columns.facts());
        }
        return facts;
    }

    @Override
    public LayerEntry entry(int index) {
        var kind = kind(index);
        var attributes = attributes(index);
        var time = columns.times()[index];
        var extras = columns.extras().at(index);
        var xattrs = new LinkedHashMap<String, String>();
        extras.xattrs().forEach((name, value) -> xattrs.put(name, HexFormat.of().formatHex(value)));
        return new LayerEntry(columns.paths().path(index), kind, attributes.mode(), attributes.uid(), attributes.gid(),
                columns.sizes()[index], Instant.ofEpochSecond(Math.floorDiv(time, NANOS), Math.floorMod(time, NANOS)),
                extras.link().length == 0 ? Optional.empty() : Optional.of(PathBytes.text(extras.link())),
                extras.major() < 0 ? Optional.empty() : Optional.of(new DeviceNumber(extras.major(), extras.minor())),
                xattrs, kind == EntryKind.FILE ? Optional.of(Hashes.sha256(columns.contents(), place(index)))
                        : Optional.empty());
    }

    @Override
    public boolean isAlike(int index, LayerIndex other, int otherIndex) {
        return other instanceof CompactLayerIndex that && isPlain(index) && that.isPlain(otherIndex)
                && kind(index) == that.kind(otherIndex) && size(index) == that.size(otherIndex)
                && columns.times()[index] == that.columns.times()[otherIndex]
                && attributes(index).equals(that.attributes(otherIndex))
                && (kind(index) != EntryKind.FILE || Arrays.equals(
                        columns.contents(), place(index), place(index) + Hashes.LENGTH,
                        that.columns.contents(), that.place(otherIndex), that.place(otherIndex) + Hashes.LENGTH));
    }

    private AttributeTable.Attributes attributes(int index) {
        return columns.attributeTable()[columns.attributes()[index]];
    }

    /// A file or folder without anything further to it.
    private boolean isPlain(int index) {
        return (kind(index) == EntryKind.FILE || kind(index) == EntryKind.DIRECTORY)
                && columns.extras().at(index).xattrs().isEmpty();
    }

    /// Only files have content, so its place is how many files come before.
    private int place(int index) {
        var block = index / SortedPaths.BLOCK;
        var rank = contentRanks[block];
        for (var row = block * SortedPaths.BLOCK; row < index; row++) {
            rank += columns.kinds()[row] == EntryKind.FILE.ordinal() ? 1 : 0;
        }
        return rank * Hashes.LENGTH;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactLayerIndex that && diffId.equals(that.diffId)
                && Arrays.equals(LayerIndexCodec.encode(this, 0), LayerIndexCodec.encode(that, 0));
    }

    @Override
    public int hashCode() {
        return diffId.hashCode();
    }

    @Override
    public String toString() {
        return size() + " entries of " + diffId;
    }
}
