package dev.mintmark.images.layer;

import java.util.Arrays;

/// Reads what a [Packer] wrote. Of bytes that none wrote it makes nonsense or an [IllegalArgumentException], never
/// more.
final class Unpacker {

    private final byte[] bytes;
    private int position;
    private byte[] last = new byte[64];
    private int lastLength;

    Unpacker(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    long number() {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            require(1);
            var one = bytes[position++];
            value |= (one & 0x7FL) << shift;
            if (one >= 0) {
                return value;
            }
        }
        throw broken();
    }

    /// A number of things of which each takes at least one byte.
    int count() {
        var value = number();
        if (value < 0 || value > bytes.length) {
            throw broken();
        }
        return (int) value;
    }

    byte[] raw() {
        var length = count();
        require(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    String text() {
        next();
        return PathBytes.text(last, 0, lastLength);
    }

    /// Reads the next text into [#last()].
    void next() {
        var common = count();
        var rest = count();
        require(rest);
        if (common > lastLength) {
            throw broken();
        }
        if (common + rest > last.length) {
            last = Arrays.copyOf(last, (common + rest) * 2);
        }
        System.arraycopy(bytes, position, last, common, rest);
        position += rest;
        lastLength = common + rest;
    }

    /// The bytes of the last text, and others behind them.
    byte[] last() {
        return last;
    }

    int lastLength() {
        return lastLength;
    }

    int position() {
        return position;
    }

    void move(int place) {
        if (place < 0 || place > bytes.length) {
            throw broken();
        }
        position = place;
        lastLength = 0;
    }

    private void require(int more) {
        if (more > bytes.length - position) {
            throw broken();
        }
    }

    static IllegalArgumentException broken() {
        return new IllegalArgumentException("not what was packed");
    }
}
