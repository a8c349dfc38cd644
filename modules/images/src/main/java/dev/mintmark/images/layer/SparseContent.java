package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a sparse file, its holes filled with zeros.
final class SparseContent extends InputStream {

    private final SparseMap map;
    private final InputStream stored;
    private int fragment;
    private long position;

    SparseContent(SparseMap map, InputStream stored) {
        this.map = map;
        this.stored = stored;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var fragments = map.fragments();
        while (fragment < fragments.size() && fragments.get(fragment).end() <= position) {
            fragment++;
        }
        if (position >= map.size()) {
            return -1;
        }
        if (fragment == fragments.size() || fragments.get(fragment).offset() > position) {
            var end = fragment == fragments.size() ? map.size() : fragments.get(fragment).offset();
            var zeros = (int) Math.min(length, end - position);
            Arrays.fill(target, offset, offset + zeros, (byte) 0);
            position += zeros;
            return zeros;
        }
        var read = stored.read(target, offset, (int) Math.min(length, fragments.get(fragment).end() - position));
        if (read < 0) {
            throw SparseMap.broken();
        }
        position += read;
        return read;
    }
}
