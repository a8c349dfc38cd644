package dev.mintmark.images.catalog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds where the marks of Go and Rust may begin, by the first two bytes of each, eight places at a time.
///
/// Go's mark for build information begins with a byte that machine code is full of, but only at places that are aligned:
/// it is looked for there alone.
final class MarkSearch {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = GoModules.ALIGNMENT;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long RUST = ONES * RustCrates.MARK;
    private static final long MODULES = ONES * GoModules.MODULES_MARK[0];
    private static final long MODULES_SECOND = ONES * GoModules.MODULES_MARK[1];

    private MarkSearch() {}

    /// The first place from one on where a mark may begin, or -1. Of the last byte it cannot be told.
    ///
    /// @param end    behind the last byte
    /// @param passed how many bytes of the file lie before the window
    static int find(byte[] window, int from, int end, long passed) {
        for (var at = from; at < end - 1; at++) {
            var aligned = (passed + at) % BLOCK == 0;
            if (aligned) {
                at = behindBlocksWithout(window, at, end);
            }
            if (at < end - 1 && (aligned && isInfo(window, at) || isMark(window, at))) {
                return at;
            }
        }
        return -1;
    }

    private static int behindBlocksWithout(byte[] window, int from, int end) {
        var at = from;
        while (at + BLOCK < end && !isInfo(window, at) && !hasMark(window, at) && !hasMark(window, at + Long.BYTES)) {
            at += BLOCK;
        }
        return at;
    }

    /// Whether a mark may begin within the next eight bytes; sometimes one does not, never the other way round.
    private static boolean hasMark(byte[] window, int at) {
        var firsts = (long) LONG.get(window, at);
        var rust = zeros(firsts ^ RUST);
        var modules = zeros(firsts ^ MODULES);
        if ((rust | modules) == 0) {
            return false;
        }
        var seconds = (long) LONG.get(window, at + 1);
        return (rust & levels(seconds) | modules & zeros(seconds ^ MODULES_SECOND)) != 0;
    }

    private static boolean isInfo(byte[] window, int at) {
        return window[at] == GoModules.INFO_MARK[0] && window[at + 1] == GoModules.INFO_MARK[1];
    }

    private static boolean isMark(byte[] window, int at) {
        return window[at] == RustCrates.MARK && RustCrates.isLevel(window[at + 1] & 0xff)
                || window[at] == GoModules.MODULES_MARK[0] && window[at + 1] == GoModules.MODULES_MARK[1];
    }

    private static long levels(long seconds) {
        return zeros(seconds ^ ONES * RustCrates.FASTEST) | zeros(seconds ^ ONES * RustCrates.FAST)
                | zeros(seconds ^ ONES * RustCrates.USUAL) | zeros(seconds ^ ONES * RustCrates.BEST);
    }

    /// The highest bit of each byte that is zero.
    private static long zeros(long eight) {
        return eight - ONES & ~eight & HIGH;
    }
}
