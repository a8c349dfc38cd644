package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.Metadata;
import dev.mintmark.kubernetes.objects.Metadata.OwnerReference;
import dev.mintmark.kubernetes.objects.PodObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the workload of a pod: the controller of its controller where that one is a ReplicaSet or a Job, else its
/// controller, else itself.
///
/// The climb ends there. A Deployment or StatefulSet that an operator's own resource controls is still what is rolled out
/// and rolled back, so it stays the workload.
final class Owners {

    private final SourceId source;
    private final Shared shared;
    private final Map<WorkloadId, WorkloadId> controllers = new HashMap<>();

    Owners(SourceId source, Shared shared) {
        this.source = source;
        this.shared = shared;
    }

    /// Remembers who controls a ReplicaSet or Job; itself, if nobody does.
    ///
    /// @return whether that is news
    boolean learn(String kind, Metadata object) {
        var self = id(object.namespace(), kind, object.name());
        var controller = object.controller().map(owner -> of(object.namespace(), owner)).orElse(self);
        return !controller.equals(controllers.put(self, controller));
    }

    boolean forget(String kind, Metadata object) {
        return controllers.remove(id(object.namespace(), kind, object.name())) != null;
    }

    /// What directly controls a pod; empty for a pod on its own.
    ///
    /// A static pod is controlled by its Node, which is no workload: such pods stand for themselves.
    Optional<WorkloadId> controller(PodObject pod) {
        return pod.metadata().controller()
                .filter(owner -> pod.metadata().annotations().mirror() == null && !owner.kind().equals("Node"))
                .map(owner -> of(pod.metadata().namespace(), owner));
    }

    /// The workload behind a pod's direct controller, as far as it is known by now.
    WorkloadId top(WorkloadId controller) {
        return controllers.getOrDefault(controller, controller);
    }

    boolean knows(WorkloadId controller) {
        return controllers.containsKey(controller);
    }

    /// Whether this kind stands between a pod and its workload.
    static boolean isBetween(WorkloadId controller) {
        return controller.kind().equals("ReplicaSet") || controller.kind().equals("Job");
    }

    WorkloadId id(String namespace, String kind, String name) {
        return shared.value(new WorkloadId(source, shared.text(namespace), shared.text(kind), shared.text(name)));
    }

    private WorkloadId of(String namespace, OwnerReference owner) {
        return id(namespace, owner.kind(), owner.name());
    }
}
