package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.HeldImage.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerIndexesTest {

    private static final byte[] ONE = new TarBytes().file("one", "1").bytes();
    private static final byte[] TWO = new TarBytes().file("two", "2").bytes();
    private static final Digest MISSING = new Digest("sha256:" + "0".repeat(64));

    private final RememberedLayers cache = new RememberedLayers();
    private final LayerIndexes indexes = new LayerIndexes(new LayerReader(List.of()), cache);

    @Test
    void aLayerIsReadOnceInItsLife() throws Exception {
        var image = new HeldImage(true).with(ONE).with(TWO);
        var wanted = Set.of(digest(ONE), digest(TWO));

        var cold = indexes.of(image, wanted, LayerProgress.IGNORED);
        var warm = indexes.of(image, wanted, LayerProgress.IGNORED);

        assertThat(image.reads()).isEqualTo(2);
        assertThat(warm.indexes()).isEqualTo(cold.indexes()).containsOnlyKeys(wanted);
    }

    @Test
    void onlyWhatIsWantedIsRead() throws Exception {
        var image = new HeldImage(true).with(ONE).with(TWO);

        var read = indexes.of(image, Set.of(digest(TWO)), LayerProgress.IGNORED);

        assertThat(read.indexes()).containsOnlyKeys(digest(TWO));
        assertThat(image.reads()).isEqualTo(1);
    }

    @Test
    void layersThatTheStoreCannotNameAreToldByTheirDigestAndAllAreRemembered() throws Exception {
        var image = new HeldImage(false).with(ONE).with(TWO);

        var read = indexes.of(image, Set.of(digest(TWO)), LayerProgress.IGNORED);

        assertThat(read.indexes()).containsOnlyKeys(digest(TWO));
        assertThat(cache.indexes()).containsOnlyKeys(digest(ONE), digest(TWO));
    }

    @Test
    void aBadLayerTakesNoOtherWithItAndLeavesNothingInTheCache() throws Exception {
        var image = new HeldImage(true).with(MISSING, TWO, false).with(ONE);

        var layers = indexes.of(image, Set.of(MISSING, digest(ONE)), LayerProgress.IGNORED);

        assertThat(layers.indexes()).containsOnlyKeys(digest(ONE));
        assertThat(layers.problems().get(MISSING).code()).isEqualTo("image.layer.digest");
        assertThat(cache.indexes()).containsOnlyKeys(digest(ONE));
    }

    @Test
    void aLayerThatNeverCameIsAProblem() throws Exception {
        var layers = indexes.of(new HeldImage(true).with(ONE), Set.of(MISSING), LayerProgress.IGNORED);

        assertThat(layers.problems().get(MISSING).code()).isEqualTo("image.layer.missing");
    }

    @Test
    void aForeignLayerIsNamedAndSkipped() throws Exception {
        var layers = indexes.of(new HeldImage(true).with(MISSING, ONE, true), Set.of(MISSING), LayerProgress.IGNORED);

        assertThat(layers.problems().get(MISSING).code()).isEqualTo("image.layer.foreign");
    }

    @Test
    void aDamagedMemoryIsNotTrusted() throws Exception {
        var image = new HeldImage(true).with(ONE);
        var wanted = Set.of(digest(ONE));
        var cold = indexes.of(image, wanted, LayerProgress.IGNORED);
        var kept = cache.indexes().get(digest(ONE));
        kept[kept.length / 2] ^= 1;

        assertThat(indexes.of(image, wanted, LayerProgress.IGNORED).indexes()).isEqualTo(cold.indexes());
        assertThat(image.reads()).isEqualTo(2);
    }
}
