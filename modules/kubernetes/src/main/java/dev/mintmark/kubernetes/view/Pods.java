package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.PodObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All pods that are there, each as its instances and nothing more.
final class Pods {

    private final Teller teller;
    private final Owners owners;
    private final Workloads workloads;
    private final PodInstances instances;
    private final Shared shared;
    private final Held held = new Held();
    private final Map<String, Pod> pods = new HashMap<>();

    /// @param controller what directly controls it; the workload itself if nothing does
    private record Pod(String namespace, WorkloadId controller, WorkloadId workload, List<Instance> instances) {}

    Pods(SourceId source, Teller teller, Owners owners, Workloads workloads, Shared shared) {
        this.teller = teller;
        this.owners = owners;
        this.workloads = workloads;
        this.shared = shared;
        this.instances = new PodInstances(source, shared);
    }

    void changed(PodObject object) throws InterruptedException {
        var uid = object.metadata().uid();
        var alone = owners.id(object.metadata().namespace(), "Pod", object.metadata().name());
        var controller = owners.controller(object).orElse(alone);
        // Who waits goes on waiting, whatever is newer: told out of order, the older would undo it.
        var waits = held.holds(uid) || !pods.containsKey(uid) && owners.isExpected(controller);
        if (waits && held.hold(controller, object)) {
            return;
        }
        tell(object, alone, controller);
    }

    private void tell(PodObject object, WorkloadId alone, WorkloadId controller) throws InterruptedException {
        var uid = object.metadata().uid();
        var workload = workload(uid, controller);
        var now = instances.of(object, workload);
        if (now.isEmpty()) {
            gone(uid);
            return;
        }
        if (controller.equals(alone)) {
            workloads.declare(bare(object, alone));
        }
        replace(uid, new Pod(workload.namespace(), controller, workload, List.copyOf(now)));
    }

    /// A controller may be deleted before its pods; then they stay where they were.
    private WorkloadId workload(String uid, WorkloadId controller) {
        var before = pods.get(uid);
        return before == null || owners.knows(controller) || !before.controller.equals(controller)
                ? owners.top(controller) : before.workload;
    }

    void gone(String uid) throws InterruptedException {
        held.gone(uid);
        var pod = pods.remove(uid);
        if (pod == null) {
            return;
        }
        for (var instance : pod.instances) {
            teller.gone(instance.id());
        }
        leave(pod);
    }

    /// Who stands behind a controller is known better now: its pods are told again under the right workload.
    void moved(WorkloadId controller) throws InterruptedException {
        for (var story : held.of(controller)) {
            tell(story);
        }
        var workload = owners.top(controller);
        // No index: this is rare once the pods are there, and an index would cost each pod more than this costs.
        for (var entry : List.copyOf(pods.entrySet())) {
            var pod = entry.getValue();
            if (pod.controller.equals(controller) && !pod.workload.equals(workload)) {
                replace(entry.getKey(), new Pod(pod.namespace, controller, workload,
                        pod.instances.stream().map(instance -> under(workload, instance)).toList()));
            }
        }
    }

    /// Pods that have waited for their owner as long as this are told without it.
    void release(Duration age) throws InterruptedException {
        for (var story : held.olderThan(age)) {
            owners.giveUp(owners.controller(story.seen().getFirst()).orElseThrow());
            tell(story);
        }
    }

    private void tell(Held.Story story) throws InterruptedException {
        for (var object : story.seen()) {
            changed(object);
        }
        if (story.gone()) {
            gone(story.seen().getLast().metadata().uid());
        }
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    /// The pods of a namespace, or of all if it is empty.
    Set<String> uids(String namespace) {
        var uids = new HashSet<>(held.uids(namespace));
        pods.forEach((uid, pod) -> {
            if (namespace.isEmpty() || pod.namespace.equals(namespace)) {
                uids.add(uid);
            }
        });
        return uids;
    }

    Set<InstanceId> all() {
        var all = new HashSet<InstanceId>();
        pods.values().forEach(pod -> pod.instances.forEach(instance -> all.add(instance.id())));
        return all;
    }

    private void replace(String uid, Pod now) throws InterruptedException {
        var before = pods.put(uid, now);
        var told = before == null ? List.<Instance>of() : before.instances;
        if (before == null || !before.workload.equals(now.workload)) {
            workloads.join(now.workload);
        }
        for (var instance : now.instances) {
            if (!told.contains(instance)) {
                teller.seen(instance);
            }
        }
        for (var instance : told) {
            if (now.instances.stream().noneMatch(left -> left.id().equals(instance.id()))) {
                teller.gone(instance.id());
            }
        }
        if (before != null && !before.workload.equals(now.workload)) {
            leave(before);
        }
    }

    private void leave(Pod pod) throws InterruptedException {
        workloads.leave(pod.workload);
        if (pod.workload.kind().equals("Pod")) {
            workloads.withdraw(pod.workload);
        }
    }

    private static Instance under(WorkloadId workload, Instance instance) {
        return new Instance(instance.id(), workload, instance.name(), instance.role(), instance.host(), instance.image(),
                instance.state(), instance.reason(), instance.since(), instance.restarts());
    }

    /// A pod on its own is its own workload. The name of a static pod ends in its node's, which is no part of the product.
    private Workload bare(PodObject pod, WorkloadId id) {
        var suffix = "-" + pod.spec().nodeName();
        var isStatic = pod.metadata().annotations().mirror() != null && id.name().endsWith(suffix);
        var service = isStatic ? id.name().substring(0, id.name().length() - suffix.length()) : id.name();
        return new Workload(id, shared.text(service), 1, Rollout.SETTLED, Templates.of(pod.spec(), shared));
    }
}
