package dev.mintmark.kubernetes.delivery.owner;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Owner.Kind;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Ownership.Evidence;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a workload, and concludes who owns it. A pod or ReplicaSet is looked at as the workload it belongs to.
public final class OwnershipReader implements Ownerships {

    private static final int HIGHEST = 6;

    private final ObjectApi api;
    private final Configuration configuration;

    /// @param configuration where manifests are of what nothing in the cluster tells
    public OwnershipReader(ObjectApi api, Configuration configuration) {
        this.api = api;
        this.configuration = configuration;
    }

    @Override
    public Ownership ownership(WorkloadId workload) throws RollbackRefused, InterruptedException {
        var type = WorkloadTypes.of(workload.kind()).orElseThrow(() -> Refusals.blocked("owner.kind", what(workload),
                "A " + workload.kind() + " is no workload that is known here.",
                "Roll back what makes it: its owner is shown in the cluster."));
        var object = read(workload, type, workload.name())
                .orElseThrow(() -> Refusals.blocked("owner.gone", what(workload), "It is not there any longer.",
                        "Look at the fleet again, and choose what is there now."));
        for (var height = 0; height < HIGHEST; height++) {
            var controller = object.controller();
            if (controller.isEmpty()) {
                return concluded(workload, object);
            }
            var above = WorkloadTypes.of(controller.get());
            if (above.isEmpty()) {
                return controlled(workload, object, controller.get());
            }
            var found = read(workload, above.get(), controller.get().name())
                    .filter(one -> one.uid().equals(controller.get().uid()));
            if (found.isEmpty()) {
                return new Ownership(id(workload, object), new Owner(Kind.UNKNOWN, "", words(controller.get())
                        + ", gone"),
                        List.of(reference(controller.get())));
            }
            object = found.get();
        }
        throw Refusals.blocked("owner.circle", what(workload), "Its owners own each other.",
                "Look at the owner references of " + object.ref() + ".");
    }

    private Ownership concluded(WorkloadId workload, ClusterObject object) {
        var id = id(workload, object);
        var conclusion = new Conclusion(Marks.of(object), FieldManagers.of(object));
        var owner = conclusion.owner();
        var evidence = new ArrayList<>(conclusion.evidence(owner));
        object.owners().forEach(one -> evidence.add(reference(one)));
        var manifests = configuration.manifests(id);
        if (owner.kind() == Kind.KUBERNETES && manifests.isPresent()) {
            evidence.addFirst(new Evidence("configuration", manifests.get().repository()));
            return new Ownership(id, new Owner(Kind.GIT, "", manifests.get().repository()), evidence);
        }
        return new Ownership(id, owner, evidence);
    }

    /// Whatever else is written on it: its controller writes it again.
    private static Ownership controlled(WorkloadId workload, ClusterObject object, ClusterObject.Owner controller) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(reference(controller));
        var conclusion = new Conclusion(Marks.of(object), FieldManagers.of(object));
        evidence.addAll(conclusion.evidence(conclusion.owner()));
        return new Ownership(id(workload, object), new Owner(Kind.CONTROLLER, object.ref().namespace(),
                words(controller)),
                evidence);
    }

    private Optional<ClusterObject> read(WorkloadId workload, ObjectType type, String name)
            throws RollbackRefused, InterruptedException {
        try {
            return api.get(new ObjectRef(type, workload.namespace(), name));
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, what(workload), "get", type, workload.namespace());
        }
    }

    private static WorkloadId id(WorkloadId workload, ClusterObject object) {
        return new WorkloadId(workload.source(), workload.namespace(), object.ref().type().kind(), object.ref().name());
    }

    private static Evidence reference(ClusterObject.Owner owner) {
        return new Evidence(owner.controls() ? "ownerReference, controller" : "ownerReference",
                owner.apiVersion() + " " + words(owner));
    }

    private static String words(ClusterObject.Owner owner) {
        return owner.kind() + "/" + owner.name();
    }

    private static String what(WorkloadId workload) {
        return "Nobody can tell who owns " + workload + ".";
    }
}
