package dev.mintmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.LayerCache;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [LayerCache] promises, with room for some megabytes.
public interface LayerCacheContract {

    /// An empty one.
    LayerCache open();

    /// A digest that is told from others by this number.
    static Digest layer(int number) {
        return new Digest("sha256:%064x".formatted(number));
    }

    @Test
    default void whatWasKeptIsFound() {
        try (var cache = open()) {
            cache.keep(layer(1), new byte[] {1, 2, 3});
            cache.keep(layer(2), new byte[0]);

            assertThat(cache.find(layer(1))).hasValue(new byte[] {1, 2, 3});
            assertThat(cache.find(layer(2))).hasValue(new byte[0]);
        }
    }

    @Test
    default void whatWasNeverKeptIsNotFound() {
        try (var cache = open()) {
            assertThat(cache.find(layer(1))).isEmpty();
        }
    }

    @Test
    default void theLastOfTwoIndexesOfALayerCounts() {
        try (var cache = open()) {
            cache.keep(layer(1), new byte[] {1});
            cache.keep(layer(1), new byte[] {2});

            assertThat(cache.find(layer(1))).hasValue(new byte[] {2});
        }
    }

    @Test
    default void clearingForgetsAll() {
        try (var cache = open()) {
            cache.keep(layer(1), new byte[] {1});
            cache.clear();

            assertThat(cache.find(layer(1))).isEmpty();
        }
    }

    @Test
    default void severalThreadsMayUseIt() throws Exception {
        try (var cache = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept = IntStream.range(0, 40).mapToObj(number -> threads.submit(() -> {
                cache.keep(layer(number), new byte[] {(byte) number});
                return cache.find(layer(number));
            })).toList();

            for (var number = 0; number < kept.size(); number++) {
                assertThat(kept.get(number).get()).hasValue(new byte[] {(byte) number});
            }
        }
    }

    @Test
    default void aClosedOneRemembersNothingAndDoesNotThrow() {
        var cache = open();
        cache.close();

        assertThatCode(() -> cache.keep(layer(1), new byte[] {1})).doesNotThrowAnyException();
        assertThatCode(cache::close).doesNotThrowAnyException();
    }
}
