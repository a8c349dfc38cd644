package dev.mintmark.simulator;

import java.time.Duration;

/// A CronJob: every run starts instances of the template as it is then, and they end by themselves.
///
/// Each run brings half of them and lasts for two periods, so that about as many as wanted run at any time.
final class ScheduledRuns implements RolloutBehaviour {

    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration LIFE = PERIOD.multipliedBy(2);

    @Override
    public void begin(SimulatedWorkload workload) {
        var world = workload.world();
        var first = world.between(1_000, (int) PERIOD.toMillis());
        var early = workload.instances().stream().limit(Math.ceilDiv(workload.wanted(), 2)).toList();
        for (var instance : workload.instances()) {
            world.after(early.contains(instance) ? first : first.plus(PERIOD), instance::complete);
        }
        world.after(first, () -> run(workload));
    }

    @Override
    public void reconcile(SimulatedWorkload workload) {
        // What runs, runs to its end; a new template counts from the next run on.
    }

    @Override
    public boolean isSettled(SimulatedWorkload workload) {
        return true;
    }

    private static void run(SimulatedWorkload workload) {
        if (workload.isDeleted()) {
            return;
        }
        var world = workload.world();
        for (var missing = Math.ceilDiv(workload.wanted(), 2); missing > 0; missing--) {
            var instance = workload.create(SimulatedWorkload.NO_PLACE);
            world.after(LIFE, instance::complete);
        }
        world.after(PERIOD, () -> run(workload));
    }
}
