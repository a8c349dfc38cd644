package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Writes an index for the cache, and reads it again. What another version of the program wrote, or what was damaged
/// since, counts as not there.
final class LayerIndexCodec {

    /// To be counted up whenever the form changes, or what inspectors find.
    private static final int VERSION = 3;
    private static final int MAGIC = 0x4D4D4C30 + VERSION;
    private static final int CHECKSUM = 2 * Integer.BYTES;
    private static final int FRAME = CHECKSUM + Integer.BYTES;

    private LayerIndexCodec() {}

    /// @param edition tells who looked into the layer's files; an index of other inspectors is not there for these
    static byte[] encode(CompactLayerIndex index, int edition) {
        var columns = index.columns();
        var packer = new Packer();
        packer.text(index.diffId().value()).number(index.bytes()).number(index.oddities().size());
        index.oddities().forEach(packer::text);
        packer.number(columns.attributeTable().length);
        for (var attributes : columns.attributeTable()) {
            packer.number(attributes.mode()).number(attributes.uid()).number(attributes.gid());
        }
        var head = packer.bytes();
        var size = FRAME + Columns.size(head) + Columns.size(columns.paths().packed())
                + Columns.size(columns.paths().blocks()) + Columns.size(columns.kinds())
                + Columns.size(columns.attributes()) + Columns.size(columns.sizes()) + Columns.size(columns.times())
                + Columns.size(columns.contents()) + Columns.size(columns.extras().rows())
                + Columns.size(columns.extras().starts()) + Columns.size(columns.extras().packed())
                + Columns.size(columns.facts());
        var bytes = ByteBuffer.allocate(size);
        bytes.putInt(MAGIC).putInt(edition).putInt(0);
        Columns.put(bytes, head);
        Columns.put(bytes, columns.paths().packed());
        Columns.put(bytes, columns.paths().blocks());
        Columns.put(bytes, columns.kinds());
        Columns.put(bytes, columns.attributes());
        Columns.put(bytes, columns.sizes());
        Columns.put(bytes, columns.times());
        Columns.put(bytes, columns.contents());
        Columns.put(bytes, columns.extras().rows());
        Columns.put(bytes, columns.extras().starts());
        Columns.put(bytes, columns.extras().packed());
        Columns.put(bytes, columns.facts());
        return bytes.putInt(CHECKSUM, checksum(bytes.array())).array();
    }

    /// The index of this layer; empty if the bytes are not one.
    static Optional<CompactLayerIndex> decode(Digest diffId, byte[] encoded, int edition) {
        if (encoded.length < FRAME) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(encoded);
        if (bytes.getInt() != MAGIC || bytes.getInt() != edition || bytes.getInt() != checksum(encoded)) {
            return Optional.empty();
        }
        try {
            var index = decode(bytes);
            return index.diffId().equals(diffId) && IndexCheck.isSound(index.columns()) ? Optional.of(index)
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static CompactLayerIndex decode(ByteBuffer bytes) {
        var head = new Unpacker(Columns.bytes(bytes), 0);
        var diffId = new Digest(head.text());
        var length = head.number();
        var oddities = texts(head);
        var table = new AttributeTable.Attributes[head.count()];
        for (var number = 0; number < table.length; number++) {
            table[number] = new AttributeTable.Attributes((int) head.number(), head.number(), head.number());
        }
        var paths = Columns.bytes(bytes);
        var blocks = Columns.ints(bytes);
        var kinds = Columns.bytes(bytes);
        return new CompactLayerIndex(diffId, length, oddities, new IndexColumns(
                new SortedPaths(paths, blocks, kinds.length), kinds, Columns.ints(bytes), table, Columns.longs(bytes),
                Columns.longs(bytes), Columns.bytes(bytes),
                new ExtrasColumn(Columns.ints(bytes), Columns.ints(bytes), Columns.bytes(bytes)),
                Columns.bytes(bytes)));
    }

    private static List<String> texts(Unpacker unpacker) {
        var texts = new ArrayList<String>();
        for (var count = unpacker.count(); count > 0; count--) {
            texts.add(unpacker.text());
        }
        return texts;
    }

    private static int checksum(byte[] encoded) {
        var checksum = new CRC32C();
        checksum.update(encoded, FRAME, encoded.length - FRAME);
        return (int) checksum.getValue();
    }
}
