package dev.mintmark.images.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/// Makes what looks like a program: the begin of an ELF file, noise, and what tool chains leave in it.
final class Executables {

    private static final byte[] MODULES_END = {(byte) 0xf9, 0x32, 0x43, 0x31, (byte) 0x86, 0x18, 0x20, 0x72, 0x00,
        (byte) 0x82, 0x42, 0x10, 0x41, 0x16, (byte) 0xd8, (byte) 0xf2};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Random random = new Random(9);

    Executables() {
        bytes.writeBytes(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
    }

    Executables noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        bytes.writeBytes(noise);
        return this;
    }

    Executables alignedTo(int alignment) {
        while (bytes.size() % alignment != 0) {
            bytes.write(0);
        }
        return this;
    }

    Executables with(String text) {
        return with(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Executables with(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /// As Go leaves it since 1.18.
    Executables goInfo(String version, String modules) {
        return alignedTo(16).with(GoModules.INFO_MARK).with(new byte[] {8, 2}).with(new byte[16])
                .counted(version.getBytes(StandardCharsets.UTF_8)).counted(markedModules(modules));
    }

    /// As Go left it before.
    Executables oldGoInfo(String modules) {
        return with(markedModules(modules)).noise(5_000).alignedTo(16).with(GoModules.INFO_MARK).with(new byte[] {8, 0})
                .with(new byte[16]);
    }

    private static byte[] markedModules(String modules) {
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(GoModules.MODULES_MARK);
        marked.writeBytes(modules.getBytes(StandardCharsets.UTF_8));
        marked.writeBytes(MODULES_END);
        return marked.toByteArray();
    }

    private Executables counted(byte[] content) {
        var left = content.length;
        while (left >= 0x80) {
            bytes.write(left & 0x7f | 0x80);
            left >>= 7;
        }
        bytes.write(left);
        return with(content);
    }

    Executables rustCrates(String json) throws java.io.IOException {
        var compressed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return with(compressed.toByteArray());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
