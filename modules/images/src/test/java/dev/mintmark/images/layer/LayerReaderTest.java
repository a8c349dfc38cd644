package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.TarBytes.bytes;
import static dev.mintmark.images.layer.TarBytes.gzip;
import static dev.mintmark.images.layer.TarBytes.layer;
import static dev.mintmark.images.layer.TarBytes.zstd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    @Test
    void membersOfGzipAndFramesOfZstdAreReadToTheLastHoweverTheBytesCome() throws Exception {
        var half = TREE.length / 2;
        var first = Arrays.copyOf(TREE, half);
        var second = Arrays.copyOfRange(TREE, half, TREE.length);
        // A frame that says nothing, of three bytes.
        var skipped = bytes("\u0054\u002a\u004d\u0018\u0003\0\0\0xyz");

        for (var stored : List.of(joined(gzip(first), gzip(second)),
                joined(skipped, zstd(first), skipped, zstd(second)))) {
            var index = READER.read(new LayerBytes(Optional.empty(), Optional.empty(), OptionalLong.of(stored.length),
                    new Trickle(stored), Optional.empty()));
            assertThat(index.diffId()).isEqualTo(Hashes.sha256(Hashes.sha256().digest(TREE), 0));
        }
    }

    @Test
    void whatFollowsAMemberOfGzipAndIsNoneIsNotTakenForTheEnd() {
        assertThatThrownBy(() -> READER.read(layer(joined(gzip(TREE), bytes("garbage")))))
                .isInstanceOf(ImageUnreadable.class);
    }

    /// Gives one byte at a time, and says that nothing is available.
    private static final class Trickle extends FilterInputStream {

        Trickle(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(1, length));
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static List<String> paths(LayerIndex index) {
        return IntStream.range(0, index.size()).mapToObj(row -> index.entry(row).path()).toList();
    }
}
