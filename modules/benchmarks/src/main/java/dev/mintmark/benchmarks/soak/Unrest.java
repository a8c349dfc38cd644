package dev.mintmark.benchmarks.soak;

import dev.mintmark.domain.Problem;
import dev.mintmark.simulator.Fault;
import dev.mintmark.simulator.SimulatedFleet;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a fleet have no rest: instances change all the time; three times a minute a service is released, goes bad, is
/// mended, restarted or out of sight. Versions go to and fro, so that the fleet itself stays as large as it is.
///
/// A release writes a line into the record for each step of it, and the timeline keeps six hours of lines in memory: some 600
/// bytes each. With many more releases than any fleet has, that growth would hide every other.
final class Unrest implements AutoCloseable {

    /// Changes of instances a second.
    private static final int LOAD = 300;
    private static final long EVERY_SECONDS = 20;
    private static final String OTHER = "9.9.0";
    private static final String BAD = "9.9.1";

    private final SimulatedFleet fleet;
    private final Random random = new Random(42);
    private final CountDownLatch closed = new CountDownLatch(1);
    private int happened;

    Unrest(SimulatedFleet fleet) {
        this.fleet = fleet;
        Thread.ofVirtual().name("unrest").start(this::disturb);
    }

    private void disturb() {
        // So that each has a version before the present one.
        Services.ALL.forEach(service -> fleet.rollOut(service, OTHER));
        try (var _ = fleet.load(LOAD)) {
            while (!closed.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                happen(Services.ALL.get(random.nextInt(Services.ALL.size())), happened++ % 8);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void happen(String service, int what) {
        switch (what) {
            case 0, 4 -> fleet.rollOut(service, OTHER);
            case 1 -> fleet.recycle(service, 5);
            case 2 -> {
                fleet.makeFaulty(service, BAD, new Fault.Crashes(1, 0));
                fleet.rollOut(service, BAD);
            }
            case 3 -> fleet.rollBack(service);
            // Not one of those that the operator has to do with.
            case 5 -> fleet.sources().stream().skip(2 + random.nextInt(3)).findFirst().ifPresent(source ->
                    fleet.breakSource(source.id(), new Problem("demo.unreachable", source.id() + " could not be watched.",
                            "It was put out of sight.", "Wait: it comes back by itself.")));
            case 6 -> fleet.sources().forEach(source -> fleet.mendSource(source.id()));
            default -> Services.ALL.forEach(fleet::mend);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
