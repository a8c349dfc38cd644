package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/// Names one workload.
///
/// @param namespace Kubernetes namespace or Compose project; empty where the system has none
/// @param kind      Kubernetes kind (`Deployment`, `StatefulSet`, `Rollout`, `Pod`, …), `Compose` or `Container`
public record WorkloadId(SourceId source, String namespace, String kind, String name) implements Comparable<WorkloadId> {

    private static final Comparator<WorkloadId> ORDER = Comparator.comparing(WorkloadId::source)
            .thenComparing(WorkloadId::namespace).thenComparing(WorkloadId::name).thenComparing(WorkloadId::kind);

    public WorkloadId {
        requireNonNull(source, "source");
        requireNonNull(namespace, "namespace");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    @Override
    public int compareTo(WorkloadId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "/" + (namespace.isEmpty() ? "" : namespace + "/") + kind + "/" + name;
    }
}
