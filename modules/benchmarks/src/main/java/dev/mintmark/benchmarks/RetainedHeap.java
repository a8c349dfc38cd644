package dev.mintmark.benchmarks;

import dev.mintmark.fleet.FleetSnapshot;
import java.io.PrintStream;

/// How many bytes of heap a snapshot keeps for each instance: the heap with it less the heap without it, after
/// collections.
final class RetainedHeap {

    private RetainedHeap() {}

    static void measure(PrintStream out) throws InterruptedException {
        out.println();
        out.println("## Retained heap of a snapshot");
        out.println();
        out.println("| instances | bytes an instance | budget |");
        out.println("|---|---|---|");
        for (var size : new int[] {1_000, 10_000, 100_000}) {
            var kept = new FleetSnapshot[] {LoadedFleet.folded(LoadedFleet.told(size))};
            var instances = kept[0].instances().count();
            var with = used();
            kept[0] = null;
            var without = used();
            out.printf("| %,d | %,d | 600 at 100,000 |%n", instances, (with - without) / instances);
        }
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        var least = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
