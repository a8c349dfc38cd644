package dev.mintmark.images.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.OpenImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Reads images as the rest of the program does.
final class Reading {

    private Reading() {}

    /// All layers, by what they should be.
    static Map<Digest, byte[]> layers(OpenImage image) throws ImageUnreadable, InterruptedException {
        var read = new ConcurrentHashMap<Digest, byte[]>();
        image.read(image.description().layers().stream().map(ImageLayer::diffId).collect(Collectors.toSet()),
                layer -> assertThat(read.put(layer.diffId().orElseThrow(), bytes(layer))).as("read twice").isNull());
        return read;
    }

    static Problem problem(ImageStore store, ImageName name) {
        var problem = assertThatExceptionOfType(ImageUnreadable.class)
                .isThrownBy(() -> store.open(name, Optional.empty()).close()).actual().problem();
        assertThat(problem.what()).contains(name.toString());
        assertThat(problem.sentence()).hasSizeLessThan(2000).doesNotContainPattern("\\p{Cntrl}");
        return problem;
    }

    /// Through the channel where there is one.
    private static byte[] bytes(LayerBytes layer) {
        try {
            var bytes = layer.seekable().isPresent()
                    ? Channels.newInputStream(layer.seekable().get().position(0)).readAllBytes()
                    : layer.bytes().readAllBytes();
            assertThat(layer.size()).hasValue(bytes.length);
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
