package dev.mintmark.images.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.PathBytes;
import dev.mintmark.images.layer.TarBytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What no export can show: where a file is from, and what is hidden.
class StackedFilesystemTest {

    @Test
    void whatLaterLayersHideOrReplaceIsBuried() throws Exception {
        var filesystem = filesystem(
                new TarBytes().file("gone", "1").file("d/below", "2").file("replaced", "3").directory("empty/"),
                new TarBytes().file(".wh.gone", "").file("d", "4").file("replaced", "5").file(".wh.empty", ""));

        assertThat(filesystem.buried().map(file -> file.layer() + file.path()))
                .containsExactly("0/d/below", "0/gone", "0/replaced");
        assertThat(filesystem.at("/gone")).isEmpty();
        assertThat(filesystem.at("/d/below")).isEmpty();
        assertThat(filesystem.at("/replaced").orElseThrow().layer()).isEqualTo(1);
    }

    @Test
    void whatIsSeenUnderTheNameOfAnotherHardLinkIsNotBuried() throws Exception {
        var filesystem = filesystem(new TarBytes().file("a", "1").hardLink("b", "a").hardLink("c", "a"),
                new TarBytes().file(".wh.a", ""));

        assertThat(filesystem.buried()).isEmpty();
        assertThat(filesystem.at("/b").orElseThrow().entry().link()).isEmpty();
        assertThat(filesystem.at("/c").orElseThrow().entry()).satisfies(link -> {
            assertThat(link.kind()).isEqualTo(EntryKind.FILE);
            assertThat(link.size()).isEqualTo(1);
            assertThat(link.link()).contains("/b");
        });
    }

    @Test
    void aHardLinkToALayerBelowIsSeenAsThatFileThoughDockerWouldRefuseIt() throws Exception {
        var filesystem = filesystem(new TarBytes().file("a", "12"), new TarBytes().hardLink("b", "a"),
                new TarBytes().hardLink("c", "nothing"));

        assertThat(filesystem.at("/b").orElseThrow()).satisfies(file -> {
            assertThat(file.layer()).isEqualTo(1);
            assertThat(file.entry().size()).isEqualTo(2);
            assertThat(file.entry().link()).contains("/a");
        });
        assertThat(filesystem.at("/c")).isEmpty();
        assertThat(filesystem.size()).isEqualTo(2);
    }

    @Test
    void whatTakesAwayActsOnLowerLayersOnlyWhereverItStandsInItsOwn() throws Exception {
        // Docker's engine refuses both; the specification is clear all the same.
        var filesystem = filesystem(new TarBytes().file("f", "1").file("d/below", "2"),
                new TarBytes().file("f", "3").file(".wh.f", "").file("d/own", "4").file(".wh.d", ""));

        assertThat(paths(filesystem)).containsExactly("/d", "/d/own", "/f");
        assertThat(filesystem.at("/f").orElseThrow().layer()).isEqualTo(1);
    }

    @Test
    void pathsComeInOrderOfTheirBytesFromWhateverLayer() throws Exception {
        var filesystem = filesystem(new TarBytes().file("a/x", "").file("a-b/y", "").file("\u00e9", ""),
                new TarBytes().file("a.c", "").file("a/b", "").file("z", ""), new TarBytes().file("a-b/a", ""));

        assertThat(paths(filesystem).stream().map(PathBytes::of).toList())
                .hasSize(filesystem.size()).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void anImageWithoutLayersHasNoFiles() {
        assertThat(StackedFilesystem.of(List.of()).files()).isEmpty();
    }

    private static List<String> paths(ImageFilesystem filesystem) {
        return filesystem.files().map(ImageFile::path).toList();
    }

    private static ImageFilesystem filesystem(TarBytes... layers) throws Exception {
        return UnionTest.filesystem(Arrays.stream(layers).map(TarBytes::bytes).toList());
    }
}
