package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.images.compare.LayerAlignment.Rung;
import dev.mintmark.testkit.images.Digests;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RungsTest {

    private static Optional<ImageLayer> layer(String name, long size) {
        Digest digest = Digests.of(name);
        return Optional.of(new ImageLayer(digest, Optional.empty(), "", OptionalLong.of(size), OptionalInt.empty(), false));
    }

    @Test
    void sharedLayersStandOneBelowTheOther() {
        var rows = Rungs.of(FakeComparison.payments().layers(), 1_100);
        assertThat(rows.from()).hasSize(9);
        assertThat(rows.to()).hasSize(9);
        for (var place = 0; place < 7; place++) {
            assertThat(rows.from().get(place).shared()).isTrue();
            assertThat(rows.from().get(place).left()).isEqualTo(rows.to().get(place).left());
            assertThat(rows.from().get(place).width()).isEqualTo(rows.to().get(place).width());
        }
        assertThat(rows.to().get(7).width()).as("15 MB after 14").isGreaterThan(rows.from().get(7).width());
        var last = rows.to().getLast();
        assertThat(last.left() + last.width()).isCloseTo(1_100, within(0.5));
        var lastBefore = rows.from().getLast();
        assertThat(lastBefore.left() + lastBefore.width()).as("both rows end alike").isCloseTo(1_100, within(0.5));
    }

    @Test
    void whatComesAfterADifferenceStandsInLineAgain() {
        var rungs = List.of(new Rung(layer("base", 100), layer("base", 100), "", ""),
                new Rung(layer("one", 10), Optional.empty(), "", ""), new Rung(layer("two", 10), Optional.empty(), "", ""),
                new Rung(Optional.empty(), layer("other", 10), "", ""),
                new Rung(layer("top", 50), layer("top", 50), "", ""));
        var rows = Rungs.of(new LayerAlignment(rungs, 1, Optional.empty()), 800);
        assertThat(rows.from().getLast().left()).isEqualTo(rows.to().getLast().left());
        assertThat(rows.from()).hasSize(4);
        assertThat(rows.to()).hasSize(3);
    }

    @Test
    void hundredsOfLayersStillFit() {
        var rungs = new ArrayList<Rung>();
        for (var number = 0; number < 300; number++) {
            rungs.add(new Rung(layer("from " + number, 1_000), layer("from " + number, 1_000), "", ""));
        }
        var rows = Rungs.of(new LayerAlignment(rungs, 300, Optional.empty()), 900);
        var last = rows.from().getLast();
        assertThat(last.left() + last.width()).isLessThanOrEqualTo(901);
        assertThat(rows.from()).allMatch(at -> at.width() >= 0);
    }

    @Test
    void layersOfUnknownSizeHaveTheLeastWidth() {
        var unknown = Optional.of(new ImageLayer(Digests.of("x"), Optional.empty(), "", OptionalLong.empty(),
                OptionalInt.empty(), false));
        var rows = Rungs.of(new LayerAlignment(List.of(new Rung(unknown, unknown, "", "")), 1, Optional.empty()), 500);
        assertThat(rows.from().getFirst().width()).isPositive();
    }
}
