package dev.mintmark.benchmarks.soak;

import java.util.List;

/// Whether a figure stayed flat over the second half of the samples: the first half is left for what grows once, caches
/// and compiled code.
///
/// @param first  the first figure of all
/// @param middle the median of the second half
/// @param growth of the second half by its trend, in the unit of the figure
/// @param noise  growth up to which it counts as flat
record Verdict(Measure measure, double first, double middle, double growth, double noise) {

    static final int LEAST_SAMPLES = 4;

    static List<Verdict> of(List<Sample> samples) {
        return Measure.ALL.stream().map(measure -> of(measure, samples)).toList();
    }

    static Verdict of(Measure measure, List<Sample> samples) {
        if (samples.size() < LEAST_SAMPLES) {
            throw new IllegalArgumentException("A soak is judged by four samples or more: " + samples.size());
        }
        var judged = samples.subList(samples.size() / 2, samples.size()).stream()
                .map(sample -> new Trend.Point(sample.minute(), measure.figure().applyAsDouble(sample))).toList();
        var trend = new Trend(judged);
        return new Verdict(measure, measure.figure().applyAsDouble(samples.getFirst()), trend.middle(),
                trend.slope() * trend.span(), Math.max(measure.least(), measure.share() * trend.middle()));
    }

    boolean isFlat() {
        return growth <= noise;
    }
}
