package dev.mintmark.domain.workload;

/// What part a container plays in its pod. A Docker container is always [#MAIN].
public enum ContainerRole {

    /// The container the pod is there for: named by `kubectl.kubernetes.io/default-container`, else the first one.
    MAIN,

    /// Another app container of the same pod.
    CONTAINER,

    /// An init container with `restartPolicy: Always`
    /// ([sidecar containers](https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/)).
    SIDECAR,

    INIT,

    EPHEMERAL
}
