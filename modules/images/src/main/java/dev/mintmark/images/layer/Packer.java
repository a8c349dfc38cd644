package dev.mintmark.images.layer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Writes numbers and texts in few bytes. Texts share what they begin with: each is written as how much of the last one
/// it repeats, and the rest.
final class Packer {

    private static final int SEVEN_BITS = 0x7F;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private byte[] last = new byte[0];

    Packer number(long value) {
        var rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((int) rest & SEVEN_BITS | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    Packer raw(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
        return this;
    }

    Packer text(String value) {
        return shared(PathBytes.of(value));
    }

    Packer shared(byte[] value) {
        var mismatch = Arrays.mismatch(last, value);
        var common = mismatch < 0 ? value.length : mismatch;
        number(common).number(value.length - common);
        bytes.write(value, common, value.length - common);
        last = value;
        return this;
    }

    /// What comes next is to be read without what came before.
    void forget() {
        last = new byte[0];
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
