package dev.mintmark.images.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.images.layer.TarBytes;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The truth is what a real engine shows of the same layers.
@RequiresDocker
@Execution(ExecutionMode.CONCURRENT)
class UnionTest {

    private static Engine engine;

    @BeforeAll
    static void theEngineLoadsAllThatItTakes(@TempDir Path folder) throws Exception {
        engine = new Engine(folder);
        var images = new LinkedHashMap<String, List<byte[]>>();
        for (var image : OddImage.values()) {
            if (!image.isRefused()) {
                images.put(image.name(), image.layers());
            }
        }
        engine.load(images);
    }

    @AfterAll
    static void nothingIsLeft() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(OddImage.class)
    void theUnionIsWhatTheEngineExports(OddImage image) throws Exception {
        if (image.isRefused()) {
            assertThatThrownBy(() -> engine.load(Map.of(image.name(), image.layers())))
                    .isInstanceOf(AssertionError.class);
        } else {
            var ours = ExportedFile.of(filesystem(image.layers()));
            assertThat(ExportedFile.differences(ours, engine.shows(image.name()))).isEmpty();
        }
    }

    @Test
    void theUnionOfFourHundredRandomStacksIsWhatTheEngineExports() throws Exception {
        var layers = RandomLayers.stacks(20261121, 400, 4);

        engine.load(Map.of("random", layers));
        var truth = engine.shows("random");

        assertThat(truth).hasSizeGreaterThan(2000);
        assertThat(ExportedFile.differences(ExportedFile.of(filesystem(layers)), truth)).isEmpty();
    }

    static ImageFilesystem filesystem(List<byte[]> layers) throws Exception {
        var indexes = new ArrayList<LayerIndex>();
        for (var layer : layers) {
            indexes.add(new LayerReader(List.of()).read(TarBytes.layer(layer)));
        }
        return StackedFilesystem.of(indexes);
    }
}
