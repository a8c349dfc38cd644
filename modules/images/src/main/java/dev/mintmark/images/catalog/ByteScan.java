package dev.mintmark.images.catalog;

import java.io.IOException;
import java.io.InputStream;

/// Looks for marks in bytes that pass by once, with a small window to look ahead in.
final class ByteScan extends InputStream {

    private static final int WINDOW = 64 * 1024;

    private final InputStream content;
    private final byte[] window = new byte[WINDOW];
    private int at;
    private int end;
    private long passed;

    ByteScan(InputStream content) {
        this.content = content;
    }

    /// Goes on to the next place, from here on, where a mark may begin; false if there is none any more.
    boolean advanceToMark() throws IOException {
        while (fill(2) == 2) {
            var found = MarkSearch.find(window, at, end, passed);
            at = found < 0 ? end - 1 : found;
            if (found >= 0) {
                return true;
            }
        }
        return false;
    }

    /// How many of the next so many bytes there are; all, if the end is not near.
    private int fill(int wanted) throws IOException {
        if (end - at < wanted) {
            System.arraycopy(window, at, window, 0, end - at);
            passed += at;
            end -= at;
            at = 0;
            while (end < wanted) {
                var read = content.read(window, end, WINDOW - end);
                if (read < 0) {
                    break;
                }
                end += read;
            }
        }
        return Math.min(wanted, end - at);
    }

    /// How many bytes lie before the next.
    long position() {
        return passed + at;
    }

    /// The byte so many after the next, without going on; -1 beyond the end.
    int peek(int ahead) throws IOException {
        return fill(ahead + 1) > ahead ? window[at + ahead] & 0xff : -1;
    }

    boolean beginsWith(byte[] mark) throws IOException {
        if (fill(mark.length) < mark.length) {
            return false;
        }
        for (var index = 0; index < mark.length; index++) {
            if (window[at + index] != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /// Copies the next bytes without going on.
    ///
    /// @return how many there are
    int peek(byte[] target) throws IOException {
        var present = fill(target.length);
        System.arraycopy(window, at, target, 0, present);
        return present;
    }

    /// Goes on by so many bytes, or to the end if it is nearer.
    void pass(int bytes) throws IOException {
        at += fill(bytes);
    }

    @Override
    public int read() throws IOException {
        return fill(1) == 0 ? -1 : window[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var present = fill(1) == 0 ? -1 : Math.min(length, end - at);
        if (present > 0) {
            System.arraycopy(window, at, target, offset, present);
            at += present;
        }
        return present;
    }
}
