package dev.mintmark.simulator;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;

/// What a simulated fleet is to be like.
///
/// @param seed      the same seed, commands and steps give the same observations
/// @param services  how many services
/// @param instances how many instances all workloads want together; every placement gets at least one
/// @param story     whether it begins in the midst of trouble, as the demo does, or calm
/// @param clock     tells when it begins, and what time it is while it runs by itself
public record SimulationSettings(long seed, int services, int instances, boolean story, InstantSource clock) {

    public static final int MOST_SERVICES = 1_000;
    public static final int MOST_INSTANCES = 100_000;

    private static final long SEED = 2_140;
    private static final int SERVICES = 40;

    /// With the three instances that the rollout of payments has too many, this makes 1,284.
    private static final int INSTANCES = 1_281;

    public SimulationSettings {
        requireNonNull(clock, "clock");
        if (services < 1 || services > MOST_SERVICES) {
            throw new IllegalArgumentException("A simulated fleet has 1 to " + MOST_SERVICES + " services: " + services);
        }
        if (instances < services || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException("A simulated fleet has an instance for each service, and at most "
                    + MOST_INSTANCES + ": " + instances);
        }
    }

    /// The demo: 40 services, 1,284 instances, a rollout that is stuck, and some more to look at.
    public static SimulationSettings demo(InstantSource clock) {
        return new SimulationSettings(SEED, SERVICES, INSTANCES, true, clock);
    }

    /// The same fleet on a good day: nothing is odd and nothing moves until it is told to.
    public static SimulationSettings calm(InstantSource clock) {
        return new SimulationSettings(SEED, SERVICES, INSTANCES, false, clock);
    }

    public SimulationSettings withSeed(long other) {
        return new SimulationSettings(other, services, instances, story, clock);
    }

    public SimulationSettings withServices(int number) {
        return new SimulationSettings(seed, number, instances, story, clock);
    }

    public SimulationSettings withInstances(int number) {
        return new SimulationSettings(seed, services, number, story, clock);
    }
}
