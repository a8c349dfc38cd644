package dev.mintmark.domain.workload;

/// What an instance is doing.
public enum InstanceState {

    /// Asked for, but its process does not run yet: scheduled, pulling, creating.
    STARTING,

    /// Its process runs, but it does not say that it is ready.
    NOT_READY,

    /// Runs and says it is ready; where nothing tells, a running process counts as ready, as in Kubernetes.
    READY,

    /// Cannot be pulled, cannot start, or keeps dying.
    FAILING,

    /// Being shut down.
    TERMINATING,

    /// Ran to its end. Said of init and ephemeral containers; what is over is otherwise no instance.
    COMPLETED
}
