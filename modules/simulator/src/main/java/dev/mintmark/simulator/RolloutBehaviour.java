package dev.mintmark.simulator;

/// How one kind of workload moves from what runs to what is wanted.
///
/// Keeps no state of its own: it looks at the workload and takes the next steps that are allowed now, as the controllers
/// of Kubernetes do. Called again after every change.
sealed interface RolloutBehaviour permits SurgingRollout, OrderedRollout, InPlaceRollout, ScheduledRuns {

    void reconcile(SimulatedWorkload workload);

    /// Called once when the workload comes to life.
    default void begin(SimulatedWorkload workload) {}

    /// Whether there is a deadline after which a rollout without progress is called stuck. Only Deployments have one.
    default boolean hasProgressDeadline() {
        return false;
    }

    /// Whether all that was wanted has been reached.
    default boolean isSettled(SimulatedWorkload workload) {
        var census = Census.of(workload);
        return census.freshReady().size() == workload.wanted() && census.alive() == workload.wanted();
    }
}
