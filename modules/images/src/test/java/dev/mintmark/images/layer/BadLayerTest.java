package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.TarBytes.bytes;
import static dev.mintmark.images.layer.TarBytes.gzip;
import static dev.mintmark.images.layer.TarBytes.header;
import static dev.mintmark.images.layer.TarBytes.layer;
import static dev.mintmark.images.layer.TarBytes.zstd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Layers that are not what they should be, and those made to hurt.
class BadLayerTest {

    private static final byte[] TREE = new TarBytes().file("a", "1".repeat(5000)).bytes();
    private static final Digest OTHER = new Digest("sha256:" + "0".repeat(64));

    @Test
    void aLayerThatIsNotTheOneItShouldBeIsRefusedByName() {
        var problem = problem(new LayerBytes(Optional.of(OTHER), Optional.empty(), OptionalLong.empty(),
                new ByteArrayInputStream(gzip(TREE)), Optional.empty()));

        assertThat(problem.code()).isEqualTo("image.layer.digest");
        assertThat(problem.what()).contains(OTHER.value());
        assertThat(problem.why()).contains(Fingerprints.sha256(TREE));
    }

    @Test
    void storedBytesAreComparedToTheLastOne() {
        var stored = Arrays.copyOf(gzip(TREE), gzip(TREE).length);
        var blob = new Digest("sha256:" + Fingerprints.sha256(stored));
        stored[4] ^= 1; // the time in the header, which inflating does not look at

        assertThat(problem(new LayerBytes(Optional.empty(), Optional.of(blob), OptionalLong.empty(),
                new ByteArrayInputStream(stored), Optional.empty())).code()).isEqualTo("image.layer.digest");
    }

    @Test
    void aLayerThatEndsBetweenTwoFilesIsShorterThanItShouldBe() {
        var whole = new TarBytes().file("a", "1").file("b", "2").bytes();

        assertThat(problem(new LayerBytes(Optional.empty(), Optional.empty(), OptionalLong.of(whole.length),
                new ByteArrayInputStream(Arrays.copyOf(whole, 1024)), Optional.empty())).code())
                .isEqualTo("image.layer.damaged");
    }

    @Test
    void trailingBytesOfAPlainLayerBelongToItsDigest() throws Exception {
        var stored = new TarBytes().file("a", "1").end().raw(bytes("more")).bytes();
        var digest = new Digest("sha256:" + Fingerprints.sha256(stored));

        var index = new LayerReader(List.of()).read(new LayerBytes(Optional.of(digest), Optional.of(digest),
                OptionalLong.empty(), new ByteArrayInputStream(stored), Optional.empty()));

        assertThat(index.diffId()).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip", "zstd"})
    void aLayerThatIsCutOffIsRefusedWhereverItIsCut(String how) {
        var whole = how.equals("gzip") ? gzip(TREE) : how.equals("zstd") ? zstd(TREE) : new TarBytes().file("a", "1"
                .repeat(5000)).unended();

        // An archive may end without filling its last block.
        var most = how.equals("plain") ? TREE.length - 1024 - 120 - 1 : whole.length - 1;
        for (var length = 5; length < most; length += 1 + length / 3) {
            assertThat(problem(layer(Arrays.copyOf(whole, length))).code()).isEqualTo("image.layer.damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void aLayerThatInflatesWithoutEndIsStopped(String how) {
        var zeros = new TarBytes().add(header("zeros", '0'), new byte[1 << 22]).bytes();
        var limits = new LayerLimits(1L << 40, 1 << 20, 50, 1000, 1000, 1000, 1000, 1000);

        assertThat(problem(layer(how.equals("gzip") ? gzip(zeros) : zstd(zeros)), limits).code())
                .isEqualTo("image.layer.too-much");
    }

    @Test
    void aSparseFileOfAnExbibyteIsNotHashed() {
        var tar = new TarBytes().pax("GNU.sparse.size", "1152921504606846976", "GNU.sparse.map", "0,3",
                "GNU.sparse.numblocks", "1").file("s", "abc");

        assertThat(problem(layer(tar.bytes())).code()).isEqualTo("image.layer.too-much");
    }

    @Test
    void entriesAndNamesAreBounded() {
        var tar = new TarBytes();
        for (var number = 0; number < 100; number++) {
            tar.file("file" + number, "");
        }

        assertThat(problem(layer(tar.bytes()), new LayerLimits(1 << 30, 1 << 30, 50, 50, 10_000, 1000, 0, 0)).why())
                .contains("50 entries");
        assertThat(problem(layer(tar.bytes()), new LayerLimits(1 << 30, 1 << 30, 50, 500, 100, 1000, 0, 0)).why())
                .contains("100 bytes");
    }

    @Test
    void extensionHeadersAreBounded() {
        var tar = new TarBytes().add(header("x", 'x').size(1L << 30));

        assertThat(problem(layer(tar.bytes())).code()).isEqualTo("image.layer.too-much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 a=b\n", "6 ab\n\n", "99999999999 a=b\n", "x", "7 path=\n", "13 path=a\0b \n", "7 =abc\n",
            "20 size=1\n"})
    void malformedPaxHeadersAreRefused(String records) {
        var tar = new TarBytes().add(header("x", 'x'), bytes(records)).file("a", "1");

        assertThat(problem(layer(tar.bytes())).code()).isEqualTo("image.layer.damaged");
    }

    @Test
    void negativeSizesAreRefused() {
        assertThat(problem(layer(new TarBytes().pax("size", "-1").file("a", "").bytes())).code())
                .isEqualTo("image.layer.damaged");
        var minusOne = header("a", '0').text(124, 12, "\u00ff".repeat(12));
        assertThat(problem(layer(new TarBytes().add(minusOne).bytes())).code())
                .isEqualTo("image.layer.damaged");
    }

    @Test
    void aHeaderWhoseChecksumIsWrongIsRefused() {
        var tar = TREE.clone();
        tar[0] ^= 1;

        assertThat(problem(layer(tar)).why()).contains("checksum");
    }

    @Test
    void whatBreaksOffInTheStoreIsToldApartFromWhatIsDamaged() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThat(problem(new LayerBytes(Optional.of(OTHER), Optional.empty(), OptionalLong.empty(), broken,
                Optional.empty()))).satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("image.layer.unread");
                    assertThat(problem.why()).contains("connection reset");
                });
    }

    @Test
    void anInterruptEndsTheReadingAtTheNextBytes() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new LayerReader(List.of()).read(layer(TREE))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Problem problem(LayerBytes layer) {
        return problem(layer, LayerLimits.USUAL);
    }

    private static Problem problem(LayerBytes layer, LayerLimits limits) {
        return catchThrowableOfType(ImageUnreadable.class, 
                () -> new LayerReader(List.of(), limits).read(layer)).problem();
    }
}
