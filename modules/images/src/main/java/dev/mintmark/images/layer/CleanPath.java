package dev.mintmark.images.layer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A path below the root, without `.`, `..` and doubled slashes: made so by its text alone, as Go's `path.Clean` does.
final class CleanPath {

    /// The names, a slash after each.
    private final byte[] bytes;
    private final int[] ends;

    private final boolean leadsOut;

    private CleanPath(byte[] bytes, int[] ends, boolean leadsOut) {
        this.bytes = bytes;
        this.ends = ends;
        this.leadsOut = leadsOut;
    }

    /// Above the root is the root.
    static CleanPath of(byte[] name) {
        var bytes = new byte[name.length + 1];
        var ends = new int[name.length / 2 + 1];
        var leadsOut = false;
        var count = 0;
        var start = 0;
        while (start < name.length) {
            var end = start;
            while (end < name.length && name[end] != '/') {
                end++;
            }
            var length = end - start;
            if (length == 2 && name[start] == '.' && name[start + 1] == '.') {
                leadsOut |= count == 0 && name[0] != '/';
                count = Math.max(0, count - 1);
            } else if (length > 1 || length == 1 && name[start] != '.') {
                var from = count == 0 ? 0 : ends[count - 1] + 1;
                System.arraycopy(name, start, bytes, from, length);
                bytes[from + length] = '/';
                ends[count++] = from + length;
            }
            start = end + 1;
        }
        return new CleanPath(bytes, Arrays.copyOf(ends, count), leadsOut);
    }

    static boolean isDots(byte[] name) {
        return name.length == 1 && name[0] == '.' || name.length == 2 && name[0] == '.' && name[1] == '.';
    }

    /// Whether it was written so that it would leave the directory that the archive is unpacked in.
    boolean leadsOut() {
        return leadsOut;
    }

    boolean isRoot() {
        return ends.length == 0;
    }

    boolean isTooLong() {
        if (isRoot() || ends[ends.length - 1] + 1 > LayerLimits.PATH_BYTES) {
            return !isRoot();
        }
        for (var name = 0; name < ends.length; name++) {
            if (ends[name] - start(name) > LayerLimits.FILE_NAME_BYTES) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return ends.length;
    }

    byte[] raw() {
        return bytes;
    }

    int start(int name) {
        return name == 0 ? 0 : ends[name - 1] + 1;
    }

    int end(int name) {
        return ends[name];
    }

    byte[] last() {
        return Arrays.copyOfRange(bytes, start(ends.length - 1), ends[ends.length - 1]);
    }

    /// The absolute path.
    byte[] bytes() {
        var path = new ByteArrayOutputStream();
        path.write('/');
        if (!isRoot()) {
            path.write(bytes, 0, ends[ends.length - 1]);
        }
        return path.toByteArray();
    }
}
