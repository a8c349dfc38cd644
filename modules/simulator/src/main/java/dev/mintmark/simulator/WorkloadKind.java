package dev.mintmark.simulator;

/// The kinds of workloads there are in the simulated fleet, in the words of the systems they come from.
enum WorkloadKind {

    DEPLOYMENT("Deployment", new SurgingRollout()),
    STATEFUL_SET("StatefulSet", new OrderedRollout()),
    DAEMON_SET("DaemonSet", new InPlaceRollout()),
    CRON_JOB("CronJob", new ScheduledRuns()),
    COMPOSE("Compose", new InPlaceRollout());

    private final String word;
    private final RolloutBehaviour behaviour;

    WorkloadKind(String word, RolloutBehaviour behaviour) {
        this.word = word;
        this.behaviour = behaviour;
    }

    String word() {
        return word;
    }

    RolloutBehaviour behaviour() {
        return behaviour;
    }

    /// Whether an instance keeps its place (its ordinal, its node, its number), so that its successor has the same.
    boolean hasPlaces() {
        return this != DEPLOYMENT && this != CRON_JOB;
    }
}
