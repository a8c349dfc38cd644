package dev.mintmark.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void aLineHasItsSlopeAndItsMiddle() {
        var trend = of(1, 3, 5, 7);
        assertThat(trend.slope()).isEqualTo(2);
        assertThat(trend.middle()).isEqualTo(4);
        assertThat(trend.span()).isEqualTo(3);
    }

    @Test
    void whatFallsHasANegativeSlope() {
        assertThat(of(9, 6, 3).slope()).isEqualTo(-3);
    }

    @Test
    void oneSampleInABadMomentDoesNotMoveIt() {
        assertThat(of(10, 10, 10, 10, 10, 10, 500).slope()).isZero();
        assertThat(of(10, 11, 900, 13, 14, 15, 16).slope()).isCloseTo(1, within(0.1));
    }

    @Test
    void aSawHasNoSlope() {
        assertThat(of(4, 8, 4, 8, 4, 8, 4, 8, 4).slope()).isZero();
    }

    @Test
    void theDistanceOfPointsCounts() {
        var trend = new Trend(List.of(new Trend.Point(0, 0), new Trend.Point(10, 5), new Trend.Point(30, 15)));
        assertThat(trend.slope()).isEqualTo(0.5);
    }

    @Test
    void onePointIsNoTrend() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trend(List.of(new Trend.Point(1, 1),
                new Trend.Point(1, 2))));
    }

    private static Trend of(double... values) {
        return new Trend(IntStream.range(0, values.length).mapToObj(at -> new Trend.Point(at, values[at])).toList());
    }
}
