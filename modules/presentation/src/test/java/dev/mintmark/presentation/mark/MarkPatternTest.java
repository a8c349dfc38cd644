package dev.mintmark.presentation.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkPatternTest {

    private static Digest digest(int number) {
        return new Digest("sha256:" + Integer.toHexString(number * 2_654_435 + 1).repeat(12).concat("0".repeat(64))
                .substring(0, 64));
    }

    @Test
    void aGlyphIsMirroredLeftToRight() {
        for (var number = 0; number < 200; number++) {
            var pattern = MarkPattern.of(digest(number));
            for (var row = 0; row < MarkPattern.SIZE; row++) {
                assertThat(pattern.isSet(row, 0)).isEqualTo(pattern.isSet(row, 4));
                assertThat(pattern.isSet(row, 1)).isEqualTo(pattern.isSet(row, 3));
            }
        }
    }

    @Test
    void aGlyphIsNeverEmptyNorFull() {
        for (var number = 0; number < 2_000; number++) {
            assertThat(MarkPattern.of(digest(number)).count()).isBetween(1, 25);
        }
        assertThat(MarkPattern.of(new Digest("sha256:" + "0".repeat(64))).count()).isPositive();
        assertThat(MarkPattern.of(new Digest("sha256:" + "f".repeat(64))).count()).isPositive();
    }

    @Test
    void differentDigestsMostlyHaveDifferentGlyphs() {
        Set<Integer> glyphs = new HashSet<>();
        IntStream.range(0, 200).forEach(number -> glyphs.add(MarkPattern.of(digest(number)).cells()));
        assertThat(glyphs).hasSizeGreaterThan(180);
    }
}
