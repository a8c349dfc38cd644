package dev.mintmark.kubernetes.rollback;

import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the history of workloads: only what they control themselves, whatever else has their labels.
final class Revisions {

    private final ObjectApi api;

    Revisions(ObjectApi api) {
        this.api = api;
    }

    /// The latest first.
    List<Revision> of(RolledKind kind, ClusterObject owner) throws CallFailed, InterruptedException {
        // Labels of ControllerRevisions are those of their templates, which may have changed since.
        var selector = kind == RolledKind.DEPLOYMENT ? selector(owner) : "";
        return api.list(kind.history(), owner.ref().namespace(), selector).stream()
                .filter(one -> one.controller().filter(by -> by.uid().equals(owner.uid())).isPresent())
                .map(Revision::new).sorted(Revision.LATEST_FIRST).toList();
    }

    Optional<Revision> named(RolledKind kind, ClusterObject owner, String name) throws CallFailed, InterruptedException {
        return api.get(new ObjectRef(kind.history(), owner.ref().namespace(), name)).map(Revision::new);
    }

    /// The pods of a workload.
    List<ClusterObject> pods(ClusterObject owner) throws CallFailed, InterruptedException {
        return api.list(RolledKind.Types.PODS, owner.ref().namespace(), selector(owner));
    }

    /// What a server selects by; what is selected is filtered again, by owners.
    static String selector(ClusterObject owner) {
        return owner.json().at("/spec/selector/matchLabels").properties().stream()
                .map(label -> label.getKey() + "=" + label.getValue().asText()).collect(Collectors.joining(","));
    }
}
