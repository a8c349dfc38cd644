package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.TarBytes.bytes;
import static dev.mintmark.images.layer.TarBytes.gzip;
import static dev.mintmark.images.layer.TarBytes.layer;
import static dev.mintmark.images.layer.TarBytes.zstd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerReaderTest {

    private static final LayerReader READER = new LayerReader(List.of());

    private static final byte[] TREE = new TarBytes().directory("etc/").file("etc/passwd", "root\n")
            .file("etc-more", "x").symbolicLink("bin", "usr/bin").hardLink("etc/shadow", "etc/passwd").bytes();

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip", "zstd"})
    void aLayerIsReadHoweverItIsStored(String how) throws Exception {
        var stored = switch (how) {
            case "gzip" -> gzip(TREE);
            case "zstd" -> zstd(TREE);
            default -> TREE;
        };

        var index = READER.read(layer(stored));

        assertThat(paths(index)).containsExactly("/bin", "/etc", "/etc-more", "/etc/passwd", "/etc/shadow");
        assertThat(index.at("/etc/passwd").orElseThrow().content()).contains(
                Hashes.sha256(Hashes.sha256().digest(bytes("root\n")), 0));
        assertThat(index.at("/etc/shadow").orElseThrow().link()).contains("/etc/passwd");
        assertThat(index.diffId()).isEqualTo(Hashes.sha256(Hashes.sha256().digest(TREE), 0));
        assertThat(index.bytes()).isEqualTo(TREE.length);
    }

    static List<String> paths(LayerIndex index) {
        return IntStream.range(0, index.size()).mapToObj(row -> index.entry(row).path()).toList();
    }
}
