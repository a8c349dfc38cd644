package dev.mintmark.images.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.images.layer.TarBytes;
import dev.mintmark.testkit.docker.RequiresDocker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RequiresDocker
class UnionTest {

    @ParameterizedTest
    @EnumSource(OddImage.class)
    void theUnionIsWhatTheEngineExports(OddImage image, @TempDir Path folder) throws Exception {
        try (var engine = new Engine(folder)) {
            if (image.isRefused()) {
                assertThatThrownBy(() -> engine.shows(image.layers())).isInstanceOf(AssertionError.class);
                assertThat(filesystem(image.layers())).isNotNull();
            } else {
                assertSame(ExportedFile.of(filesystem(image.layers())), engine.shows(image.layers()));
            }
        }
    }

    static void assertSame(Map<String, ExportedFile> ours, Map<String, ExportedFile> engines) {
        assertThat(ours).isEqualTo(engines);
    }

    static ImageFilesystem filesystem(List<byte[]> layers) throws Exception {
        var indexes = new ArrayList<LayerIndex>();
        for (var layer : layers) {
            indexes.add(new LayerReader(List.of()).read(TarBytes.layer(layer)));
        }
        return StackedFilesystem.of(indexes);
    }
}
