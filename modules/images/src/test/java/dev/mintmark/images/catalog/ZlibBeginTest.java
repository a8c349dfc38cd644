package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class ZlibBeginTest {

    private static byte[] zlib(String text, int level, int strategy) {
        var deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        var bytes = new byte[2 * text.length() + 100];
        var length = deflater.deflate(bytes);
        deflater.end();
        return Arrays.copyOf(bytes, length);
    }

    @Test
    void noStreamOfTheListOfCratesIsTakenForSomethingElse() {
        var list = new StringBuilder("{\"packages\":[{\"name\":\"serde\"}");
        for (var crates = 0; crates < 60; crates++) {
            for (var level = 0; level <= 9; level++) {
                for (var strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
                    var bytes = zlib(list + "]}", level, strategy);
                    assertThat(ZlibBegin.mayBe(bytes, bytes.length)).describedAs("level %s of %s", level, list).isTrue();
                }
            }
            list.append(",{\"name\":\"crate-").append(crates * 7919).append("\",\"version\":\"1.").append(crates).append("\"}");
        }
    }

    @Test
    void hardlyAnyOtherBytesAreLeftForAnInflater() {
        var random = new Random(7);
        var bytes = new byte[64];
        var left = 0;
        for (var round = 0; round < 10_000; round++) {
            random.nextBytes(bytes);
            bytes[0] = RustCrates.MARK;
            bytes[1] = RustCrates.FASTEST;
            left += ZlibBegin.mayBe(bytes, bytes.length) ? 1 : 0;
        }
        assertThat(left).isLessThan(200);
    }

    @Test
    void whatIsTooShortToTellIsLeftForAnInflater() {
        assertThat(ZlibBegin.mayBe(new byte[64], 17)).isTrue();
    }
}
