package dev.mintmark.presentation.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionColoursTest {

    private static List<Digest> digests(int count) {
        var random = new Random(7);
        return Stream.generate(() -> new Digest("sha256:" + IntStream.range(0, 8)
                .mapToObj(_ -> String.format("%08x", random.nextInt())).reduce("", String::concat))).limit(count).toList();
    }

    @Test
    void aDigestAlwaysHasTheSameColourWithinThePalette() {
        for (var digest : digests(500)) {
            assertThat(VersionColours.of(digest)).isBetween(0, VersionColours.COUNT - 1)
                    .isEqualTo(VersionColours.of(new Digest(digest.value())));
        }
    }

    @Test
    void everyColourIsUsed() {
        assertThat(digests(500).stream().map(VersionColours::of).distinct()).hasSize(VersionColours.COUNT);
    }

    @Test
    void upToTwelveVersionsSideBySideNeverShareOne() {
        var versions = digests(12);
        assertThat(new HashSet<>(VersionColours.sideBySide(versions).values())).hasSize(12);
    }

    @Test
    void coloursSideBySideDoNotDependOnTheOrder() {
        var versions = digests(9);
        var turned = new java.util.ArrayList<>(versions);
        Collections.reverse(turned);
        assertThat(VersionColours.sideBySide(turned)).isEqualTo(VersionColours.sideBySide(versions));
    }

    @Test
    void aVersionByItselfHasItsOwnColour() {
        var alone = digests(1).getFirst();
        assertThat(VersionColours.sideBySide(List.of(alone))).containsEntry(alone, VersionColours.of(alone));
    }

    @Test
    void neighboursOnAStripDifferHoweverManyThereAre() {
        var colours = VersionColours.alongStrip(digests(200));
        for (var place = 1; place < colours.length; place++) {
            assertThat(colours[place]).isNotEqualTo(colours[place - 1]).isLessThan(VersionColours.COUNT);
        }
    }
}
