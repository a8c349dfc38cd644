package dev.mintmark.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Compares two images of 100,000 files each, of which a hundredth of one layer differs: once with all files in that
/// layer, so that two indexes of 100,000 entries are laid side by side, and once in ten layers of which nine are shared.
final class ManyFiles {

    private static final int FILES = 100_000;
    private static final int CHANGED = 100;
    private static final int BLOCK = 512;

    private ManyFiles() {}

    static void measure(PrintStream out) throws Exception {
        for (var layers : List.of(1, 10)) {
            var folder = Files.createTempDirectory("mintmark-many");
            var older = archive(folder.resolve("older.tar"), layers, "older");
            var newer = archive(folder.resolve("newer.tar"), layers, "newer");
            Compared.measure("docker-archive:" + older, "docker-archive:" + newer,
                    "100,000 files in " + (layers == 1 ? "one layer" : layers + " layers"), out);
            Files.delete(older);
            Files.delete(newer);
            Files.delete(folder);
        }
    }

    /// As `docker save` writes it.
    private static Path archive(Path file, int layers, String version) throws IOException {
        var names = new ArrayList<String>();
        var digests = new ArrayList<String>();
        try (var tar = Files.newOutputStream(file)) {
            for (var layer = 0; layer < layers; layer++) {
                var bytes = layer(layer, FILES / layers, layer == layers - 1 ? version : "older");
                var name = layer + "/layer.tar";
                names.add("\"" + name + "\"");
                digests.add("\"sha256:" + HexFormat.of().formatHex(sha256(bytes)) + "\"");
                tar.write(entry(name, bytes));
            }
            tar.write(entry("config.json", ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},\"history\":[],"
                    + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[" + String.join(",", digests) + "]}}").getBytes(StandardCharsets.UTF_8)));
            tar.write(entry("manifest.json", ("[{\"Config\":\"config.json\",\"RepoTags\":[\"many:" + version
                    + "\"],\"Layers\":[" + String.join(",", names) + "]}]").getBytes(StandardCharsets.UTF_8)));
            tar.write(new byte[2 * BLOCK]);
        }
        return file;
    }

    private static byte[] layer(int number, int files, String version) throws IOException {
        var tar = new ByteArrayOutputStream(2 * BLOCK * files);
        for (var file = 0; file < files; file++) {
            var path = "srv/part-%d/package-%03d/module-%02d/file-%05d.txt".formatted(number, file / 400, file / 40 % 10, file);
            tar.write(entry(path, ("file " + file + " of the version " + (file % CHANGED == 0 ? version : "of all"))
                    .getBytes(StandardCharsets.UTF_8)));
        }
        tar.write(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    private static byte[] entry(String name, byte[] content) {
        var bytes = new byte[BLOCK + (content.length + BLOCK - 1) / BLOCK * BLOCK];
        put(bytes, 0, name);
        put(bytes, 100, "0000644");
        put(bytes, 108, "0000000");
        put(bytes, 116, "0000000");
        put(bytes, 124, "%011o".formatted(content.length));
        put(bytes, 136, "14000000000");
        put(bytes, 148, "        ");
        put(bytes, 156, "0");
        put(bytes, 257, "ustar\00000");
        var sum = 0;
        for (var at = 0; at < BLOCK; at++) {
            sum += bytes[at] & 0xff;
        }
        put(bytes, 148, "%06o\0 ".formatted(sum));
        System.arraycopy(content, 0, bytes, BLOCK, content.length);
        return bytes;
    }

    private static void put(byte[] bytes, int at, String text) {
        var written = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(written, 0, bytes, at, written.length);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
