package dev.mintmark.images.layer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The numbers and texts of tar headers.
final class TarNumbers {

    private static final long NANOS = 1_000_000_000;

    private TarNumbers() {}

    /// The bytes of a field up to its first zero.
    static byte[] text(byte[] block, int offset, int length) {
        var end = offset;
        while (end < offset + length && block[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(block, offset, end);
    }

    /// A number in octal digits, or in
    /// [base 256](https://www.gnu.org/software/tar/manual/html_node/Extensions.html) if its first bit says so.
    static long number(byte[] block, int offset, int length) throws LayerDamaged {
        return (block[offset] & 0x80) != 0 ? binary(block, offset, length) : octal(block, offset, length);
    }

    private static long binary(byte[] block, int offset, int length) throws LayerDamaged {
        var negative = (block[offset] & 0x40) != 0;
        var value = 0L;
        for (var place = 0; place < length; place++) {
            var one = Byte.toUnsignedInt(block[offset + place]) ^ (negative ? 0xFF : 0);
            if (place == 0) {
                one &= 0x7F;
            }
            if (value >>> 56 != 0) {
                throw wrong("too large");
            }
            value = value << 8 | one;
        }
        if (value < 0) {
            throw wrong("too large");
        }
        return negative ? ~value : value;
    }

    private static long octal(byte[] block, int offset, int length) throws LayerDamaged {
        var start = offset;
        var end = offset + length;
        while (start < end && isBlank(block[start])) {
            start++;
        }
        var value = 0L;
        while (start < end && block[start] >= '0' && block[start] <= '7') {
            if (value >>> 60 != 0) {
                throw wrong("too large");
            }
            value = value << 3 | block[start++] - '0';
        }
        // As Go: what follows a zero byte is no part of the number.
        if (start < end && !isBlank(block[start])) {
            throw wrong("not octal");
        }
        while (start < end && block[start] == ' ') {
            start++;
        }
        if (start < end && block[start] != 0) {
            throw wrong("not octal");
        }
        return value;
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == 0;
    }

    static long decimal(byte[] value) throws LayerDamaged {
        try {
            return Long.parseLong(ascii(value));
        } catch (NumberFormatException broken) {
            throw wrong("not decimal");
        }
    }

    /// Seconds with a fraction, as nanoseconds; what does not fit is held at the nearest that does.
    static long time(byte[] value) throws LayerDamaged {
        var text = ascii(value);
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{0,32})?")) {
            throw wrong("not a time");
        }
        var point = text.indexOf('.');
        var seconds = Long.parseLong(point < 0 ? text : text.substring(0, point));
        var nanos = point < 0 || point == text.length() - 1 ? 0
                : new BigDecimal("0" + text.substring(point)).movePointRight(9).longValue();
        return moment(seconds, text.startsWith("-") ? -nanos : nanos);
    }

    static long moment(long seconds, long nanos) {
        if (Math.abs(seconds) >= Long.MAX_VALUE / NANOS - 1) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * NANOS + nanos;
    }

    private static String ascii(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1);
    }

    private static LayerDamaged wrong(String why) {
        return LayerDamaged.broken("A header of its tar archive has a number that is " + why + ".");
    }
}
