package dev.mintmark.presentation.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripGeometryTest {

    private static List<StripBand> bands(int... instances) {
        return Arrays.stream(instances).mapToObj(count -> new StripBand(Optional.empty(), 0, count, count)).toList();
    }

    private static double length(List<StripPiece> pieces) {
        return pieces.getLast().left() + pieces.getLast().width();
    }

    @Test
    void bandsAreInProportion() {
        var pieces = StripGeometry.place(bands(30, 10), 40, 402);
        assertThat(pieces.get(0).width()).isCloseTo(300, within(1.0));
        assertThat(pieces.get(1).width()).isCloseTo(100, within(1.0));
    }

    @Test
    void oneOddInstanceAmongTenThousandStaysVisible() {
        var pieces = StripGeometry.place(bands(1, 9_999), 10_000, 400);
        assertThat(pieces.getFirst().width()).isGreaterThanOrEqualTo(StripGeometry.SHORTEST_BAND - 1);
        assertThat(length(pieces)).isLessThanOrEqualTo(400);
    }

    @Test
    void moreInstancesMakeALongerStripAndTheLargestFillsIt() {
        var lengths = IntStream.of(1, 5, 50, 500).mapToDouble(count -> length(StripGeometry.place(bands(count), 500, 300)))
                .toArray();
        assertThat(lengths).isSorted();
        assertThat(lengths[0]).isGreaterThanOrEqualTo(40);
        assertThat(lengths[3]).isEqualTo(300);
    }

    @Test
    void whatIsNotReadyIsHatchedInProportionAndNeverInvisible() {
        var half = StripGeometry.place(List.of(new StripBand(Optional.empty(), 0, 10, 5)), 10, 300);
        assertThat(half).extracting(StripPiece::hatched).containsExactly(false, true);
        assertThat(half.get(1).width()).isCloseTo(150, within(1.0));

        var one = StripGeometry.place(List.of(new StripBand(Optional.empty(), 0, 1_000, 999)), 1_000, 300);
        assertThat(one.get(1).width()).isGreaterThanOrEqualTo(StripGeometry.SHORTEST_HATCH);
    }

    @Test
    void nothingReadyIsAllHatched() {
        var pieces = StripGeometry.place(List.of(new StripBand(Optional.empty(), 0, 4, 0)), 10, 300);
        assertThat(pieces).extracting(StripPiece::hatched).containsExactly(true);
    }

    @Test
    void manyVersionsFitIntoTheirColumnWithoutOverlap() {
        var pieces = StripGeometry.place(bands(IntStream.range(0, 60).map(_ -> 3).toArray()), 200, 300);
        for (var i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).left()).isGreaterThanOrEqualTo(pieces.get(i - 1).left() + pieces.get(i - 1).width());
        }
    }

    @Test
    void aServiceWithoutInstancesHasNoStrip() {
        assertThat(StripGeometry.place(List.of(), 10, 300)).isEmpty();
        assertThat(StripGeometry.place(bands(3), 10, 0)).isEmpty();
    }

    @Test
    void theScaleDoesNotFollowEachInstance() {
        assertThat(IntStream.range(180, 190).map(StripGeometry::scale).distinct().count()).isLessThanOrEqualTo(2);
        assertThat(IntStream.range(1, 5_000)).allMatch(most -> StripGeometry.scale(most) >= most);
    }
}
