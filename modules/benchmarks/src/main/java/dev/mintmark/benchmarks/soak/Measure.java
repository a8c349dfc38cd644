package dev.mintmark.benchmarks.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A figure of a sample that must not grow, and how much growth over the time that is judged is taken for noise.
///
/// @param share of the figure's median; the greater of this and `least` counts
/// @param least in the unit of the figure
record Measure(String name, ToDoubleFunction<Sample> figure, double share, double least) {

    private static final double MEGABYTE = 1 << 20;
    private static final double KILOBYTE = 1 << 10;

    /// What is judged. The record and the audit are kept for good, so files may grow with their lines, but not
    /// otherwise.
    static final List<Measure> ALL = List.of(
            new Measure("heap after a collection, MB", sample -> sample.heap() / MEGABYTE, 0.03, 2),
            new Measure("metaspace, MB", sample -> sample.metaspace() / MEGABYTE, 0.02, 1),
            new Measure("resident, MB", sample -> sample.resident() / MEGABYTE, 0.05, 10),
            new Measure("platform threads", Sample::platformThreads, 0, 1.5),
            new Measure("virtual threads", Sample::virtualThreads, 0, 3),
            new Measure("open handles", Sample::handles, 0, 3),
            new Measure("record: KB a thousand lines", sample -> sample.stored("history.db") / KILOBYTE
                    / Math.max(1, sample.lines()) * 1000, 0.03, 1),
            new Measure("audit: KB a thousand lines", sample -> sample.stored("audit.db") / KILOBYTE
                    / Math.max(1, sample.acts()) * 1000, 0.03, 1),
            new Measure("write-ahead logs, MB", sample -> sample.stored("-wal") / MEGABYTE, 0.05, 1),
            new Measure("log, MB", sample -> sample.stored(".log") / MEGABYTE, 0, 5));
}
