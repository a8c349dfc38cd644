package dev.mintmark.images.catalog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Tells in a few instructions that bytes are not the begin of what zlib would inflate to a text that begins with `{"`.
/// In programs the two bytes that a zlib stream begins with are everywhere, and to ask an inflater each time takes longer
/// than all else ([its format](https://www.rfc-editor.org/rfc/rfc1951#section-3.2)).
final class ZlibBegin {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LOOKED_AT = 18;
    /// `{"` in the fixed code, whose bits come the other way round.
    private static final int TEXT_FIXED = 0x4AD5;
    /// The same two characters as they are.
    private static final int TEXT_STORED = '"' << 8 | '{';
    private static final int MOST_LENGTHS = 29;
    private static final int LONGEST_CODE = 7;

    private ZlibBegin() {}

    /// @param bytes   the two of zlib's header first
    /// @param present how many of them there are
    static boolean mayBe(byte[] bytes, int present) {
        if (present < LOOKED_AT) {
            return true;
        }
        var bits = (long) LONG.get(bytes, 2);
        return switch ((int) (bits >>> 1) & 3) {
            case 0 -> ((bits >>> 8 ^ bits >>> 24) & 0xFFFF) == 0xFFFF && (bits >>> 40 & 0xFFFF) == TEXT_STORED;
            case 1 -> (bits >>> 3 & 0xFFFF) == TEXT_FIXED;
            case 2 -> (bits >>> 3 & 31) <= MOST_LENGTHS && (bits >>> 8 & 31) <= MOST_LENGTHS
                    && isComplete((int) (bits >>> 13 & 15) + 4, bits >>> 17 | (long) LONG.get(bytes, 10) << 47);
            default -> false;
        };
    }

    /// Whether codes of these lengths, three bits each, leave no code unused; zlib takes no others.
    private static boolean isComplete(int count, long lengths) {
        var used = 0;
        for (var place = 0; place < count; place++) {
            var length = (int) (lengths >>> 3 * place) & LONGEST_CODE;
            used += length == 0 ? 0 : 1 << LONGEST_CODE - length;
        }
        return used == 1 << LONGEST_CODE;
    }
}
