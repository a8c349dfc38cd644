package dev.mintmark.benchmarks.soak;

import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the window over a fleet of some size weighs, at rest and while 5,000 instances a second change. The simulated
/// fleet is in the same process and weighs as well; what it did before the window opened is told apart.
public final class Weighing {

    private static final double MEGABYTE = 1 << 20;
    private static final int CHANGES_PER_SECOND = 5_000;
    private static final long REST_MILLIS = 30_000;
    private static final long CHURN_MILLIS = 60_000;
    private static final long PATIENCE_SECONDS = 300;

    private Weighing() {}

    public static void weigh(int instances, Path folder, PrintStream out) throws Exception {
        var clock = Clock.systemUTC();
        var before = collected();
        var fleet = new SimulatedFleet(SimulationSettings.calm(clock).withInstances(instances));
        var simulated = collected() - before;
        var console = SoakedConsole.open(fleet, clock, folder);
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (console.wiring().fleet().snapshot().instances().count() < instances) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("The fleet was not seen");
            }
            Hands.pass(500);
        }
        Hands.pass(REST_MILLIS);
        tell("at rest", instances, simulated, out);
        try (var _ = fleet.load(CHANGES_PER_SECOND)) {
            Hands.pass(CHURN_MILLIS);
            tell("while %,d a second change".formatted(CHANGES_PER_SECOND), instances, simulated, out);
        }
    }

    /// Resident memory first, since a collection may give some of it back.
    private static void tell(String state, int instances, long simulated, PrintStream out) throws IOException {
        var resident = Sampler.resident();
        out.printf(Locale.ROOT, "| %,d, %s | %.0f | %.0f | %.0f |%n", instances, state, resident / MEGABYTE,
                collected() / MEGABYTE, simulated / MEGABYTE);
    }

    private static long collected() {
        System.gc();
        System.gc();
        return Sampler.heap();
    }
}
