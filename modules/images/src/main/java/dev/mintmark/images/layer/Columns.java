package dev.mintmark.images.layer;

import java.nio.ByteBuffer;

/// Writes columns of numbers one after another, each behind its length, and reads them again.
final class Columns {

    private Columns() {}

    static int size(byte[] column) {
        return Integer.BYTES + column.length;
    }

    static int size(int[] column) {
        return Integer.BYTES + column.length * Integer.BYTES;
    }

    static int size(long[] column) {
        return Integer.BYTES + column.length * Long.BYTES;
    }

    static void put(ByteBuffer bytes, byte[] column) {
        bytes.putInt(column.length).put(column);
    }

    static void put(ByteBuffer bytes, int[] column) {
        bytes.putInt(column.length).asIntBuffer().put(column);
        bytes.position(bytes.position() + column.length * Integer.BYTES);
    }

    static void put(ByteBuffer bytes, long[] column) {
        bytes.putInt(column.length).asLongBuffer().put(column);
        bytes.position(bytes.position() + column.length * Long.BYTES);
    }

    static byte[] bytes(ByteBuffer bytes) {
        var column = new byte[length(bytes, 1)];
        bytes.get(column);
        return column;
    }

    static int[] ints(ByteBuffer bytes) {
        var column = new int[length(bytes, Integer.BYTES)];
        bytes.asIntBuffer().get(column);
        bytes.position(bytes.position() + column.length * Integer.BYTES);
        return column;
    }

    static long[] longs(ByteBuffer bytes) {
        var column = new long[length(bytes, Long.BYTES)];
        bytes.asLongBuffer().get(column);
        bytes.position(bytes.position() + column.length * Long.BYTES);
        return column;
    }

    private static int length(ByteBuffer bytes, int width) {
        var length = bytes.getInt();
        if (length < 0 || length > bytes.remaining() / width) {
            throw Unpacker.broken();
        }
        return length;
    }
}
