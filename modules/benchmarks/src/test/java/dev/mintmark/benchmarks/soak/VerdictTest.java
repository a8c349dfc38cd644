package dev.mintmark.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Measure HANDLES = new Measure("handles", Sample::handles, 0.1, 2);

    @Test
    void whatStaysIsFlat() {
        var verdict = Verdict.of(HANDLES, samples(60, _ -> 40));
        assertThat(verdict.isFlat()).isTrue();
        assertThat(verdict.growth()).isZero();
    }

    @Test
    void whatGrowsAllTheTimeIsNot() {
        var verdict = Verdict.of(HANDLES, samples(60, minute -> 40 + minute));
        assertThat(verdict.isFlat()).isFalse();
        assertThat(verdict.growth()).isEqualTo(29);
        assertThat(verdict.first()).isEqualTo(40);
    }

    @Test
    void whatGrowsOnlyInTheFirstHalfIsFlat() {
        assertThat(Verdict.of(HANDLES, samples(60, minute -> Math.min(minute, 30))).isFlat()).isTrue();
    }

    @Test
    void whatFallsIsFlat() {
        assertThat(Verdict.of(HANDLES, samples(60, minute -> 100 - minute)).isFlat()).isTrue();
    }

    @Test
    void littleGrowthIsTakenForNoiseByShareOrByTheLeast() {
        assertThat(Verdict.of(HANDLES, samples(10, minute -> 100 + 2 * minute)).isFlat()).isTrue();
        assertThat(Verdict.of(HANDLES, samples(10, minute -> 1 + minute / 2)).isFlat()).isTrue();
        assertThat(Verdict.of(HANDLES, samples(10, minute -> 1 + minute)).isFlat()).isFalse();
    }

    @Test
    void everyMeasureIsJudged() {
        assertThat(Verdict.of(samples(10, _ -> 1))).extracting(Verdict::measure).isEqualTo(Measure.ALL);
        assertThat(Verdict.of(samples(10, _ -> 1))).allMatch(Verdict::isFlat);
    }

    @Test
    void filesMayGrowWithTheirLinesButNotOtherwise() {
        var perLine = Measure.ALL.stream().filter(measure -> measure.name().startsWith("record")).findFirst().orElseThrow();
        var withLines = IntStream.range(0, 20).mapToObj(minute -> sample(minute, 1, 1000 + 50 * minute, 300L * (1000 + 50 * minute)));
        var without = IntStream.range(0, 20).mapToObj(minute -> sample(minute, 1, 1000, 300L * (1000 + 50 * minute)));
        assertThat(Verdict.of(perLine, withLines.toList()).isFlat()).isTrue();
        assertThat(Verdict.of(perLine, without.toList()).isFlat()).isFalse();
    }

    @Test
    void threeSamplesAreTooFew() {
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.of(HANDLES, samples(3, _ -> 1)));
    }

    private static List<Sample> samples(int count, IntUnaryOperator handles) {
        return IntStream.range(0, count).mapToObj(minute -> sample(minute, handles.applyAsInt(minute), 1000, 0)).toList();
    }

    private static Sample sample(int minute, int handles, int lines, long record) {
        var stored = new TreeMap<String, Long>();
        stored.put("history.db", record);
        return new Sample(minute, minute, 1, 1, 1, handles, new TreeMap<>(), stored, lines, 10);
    }
}
