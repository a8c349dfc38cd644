package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.HeldImage.digest;
import static dev.mintmark.images.layer.TarBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.ImageUnreadable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerContentsTest {

    private static final byte[] LAYER = new TarBytes().directory("etc/").file("etc/one", "1st").file("etc/two", "2nd")
            .hardLink("etc/link", "etc/two").symbolicLink("e", "etc").file("e/three", "3rd")
            .file("large", "x".repeat(99)).bytes();

    private final HeldImage image = new HeldImage(true).with(LAYER);
    private final LayerIndex index = index();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesAreFoundWhateverTheArchiveCallsThem(boolean storeKnowsItsLayers) throws Exception {
        var held = new HeldImage(storeKnowsItsLayers).with(new TarBytes().file("x", "x").bytes()).with(LAYER);

        var contents = LayerContents.read(held, index, Set.of("/etc/one", "/etc/link", "/etc/three"), 1000);

        assertThat(contents).containsOnlyKeys("/etc/one", "/etc/link", "/etc/three");
        assertThat(contents.get("/etc/link")).isEqualTo(bytes("2nd"));
        assertThat(contents.get("/etc/three")).isEqualTo(bytes("3rd"));
    }

    @Test
    void whatIsNoFileOrTooLargeIsMissingAndNothingIsReadForIt() throws Exception {
        assertThat(LayerContents.read(image, index, Set.of("/etc", "/nowhere", "/large"), 50)).isEmpty();
        assertThat(image.reads()).isZero();
    }

    @Test
    void anotherFileInItsPlaceIsNotTaken() {
        var other = new HeldImage(true).with(digest(LAYER), new TarBytes().file("etc/one", "4th").bytes(), false);

        assertThatThrownBy(() -> LayerContents.read(other, index, Set.of("/etc/one"), 1000))
                .isInstanceOf(ImageUnreadable.class);
    }

    private static LayerIndex index() {
        try {
            return new LayerReader(List.of()).read(TarBytes.layer(LAYER));
        } catch (ImageUnreadable | InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
