package dev.mintmark.images.layer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Turns the bytes of names into text and back, losing nothing: a byte that is not UTF-8 stands as a lone surrogate
/// U+DC80 to U+DCFF, as in Python ([PEP 383](https://peps.python.org/pep-0383/)).
public final class PathBytes {

    private static final int ESCAPE = 0xDC00;
    private static final int CONTINUATION = 0x80;

    private PathBytes() {}

    public static String text(byte[] bytes) {
        return text(bytes, 0, bytes.length);
    }

    static String text(byte[] bytes, int from, int length) {
        var end = from + length;
        for (var place = from; place < end; place++) {
            if (bytes[place] < 0) {
                return slowly(bytes, from, end);
            }
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    public static byte[] of(String text) {
        for (var place = 0; place < text.length(); place++) {
            if (text.charAt(place) >= CONTINUATION) {
                return slowly(text);
            }
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String slowly(byte[] bytes, int from, int end) {
        var text = new StringBuilder(end - from);
        var place = from;
        while (place < end) {
            var length = sequence(bytes, place, end);
            if (length == 0) {
                text.append((char) (ESCAPE + Byte.toUnsignedInt(bytes[place++])));
            } else {
                text.append(new String(bytes, place, length, StandardCharsets.UTF_8));
                place += length;
            }
        }
        return text.toString();
    }

    /// How many bytes the UTF-8 sequence at this place has, or 0 if none is there
    /// ([table 3-7 of Unicode](https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G27506)).
    private static int sequence(byte[] bytes, int place, int end) {
        var first = Byte.toUnsignedInt(bytes[place]);
        if (first < CONTINUATION) {
            return 1;
        }
        var length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3
                : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || place + length > end) {
            return 0;
        }
        var second = Byte.toUnsignedInt(bytes[place + 1]);
        var lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : CONTINUATION;
        var highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (var next = place + 2; next < place + length; next++) {
            if ((bytes[next] & 0xC0) != CONTINUATION) {
                return 0;
            }
        }
        return length;
    }

    private static byte[] slowly(String text) {
        var bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point >= ESCAPE + CONTINUATION && point <= ESCAPE + 0xFF) {
                bytes.write(point - ESCAPE);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
