package dev.mintmark.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs what is asked for by name, or everything: `heap`, `fold`.
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var asked = java.util.Set.of(arguments);
        if (asked.isEmpty() || asked.contains("heap")) {
            RetainedHeap.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("fold")) {
            new Runner(new OptionsBuilder().include(FoldBenchmark.class.getSimpleName()).build()).run();
        }
    }
}
