package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.PodObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// New pods whose ReplicaSet or Job is not known yet. Each resource has a watch of its own, so a pod may arrive a moment
/// before its owner; told at once, it would flash up under a workload that nobody knows.
///
/// Holds only so many; beyond that, pods are told at once.
final class Held {

    private static final int MOST = 2000;

    private final Map<String, Pod> pods = new LinkedHashMap<>();

    private record Pod(WorkloadId controller, PodObject object, long since) {}

    /// Keeps a pod, or what is newer of it.
    ///
    /// @return whether it is held; if not, it is to be told
    boolean hold(WorkloadId controller, PodObject object) {
        var before = pods.get(object.metadata().uid());
        if (before == null && pods.size() >= MOST) {
            return false;
        }
        pods.put(object.metadata().uid(),
                new Pod(controller, object, before == null ? System.nanoTime() : before.since));
        return true;
    }

    void forget(String uid) {
        pods.remove(uid);
    }

    /// Those that wait for this controller, which are held no longer.
    List<PodObject> of(WorkloadId controller) {
        return take(pod -> pod.controller.equals(controller));
    }

    /// Those that have waited so long, which are held no longer.
    List<PodObject> olderThan(Duration age) {
        var now = System.nanoTime();
        return take(pod -> now - pod.since >= age.toNanos());
    }

    Set<String> uids(String namespace) {
        var uids = new HashSet<String>();
        pods.forEach((uid, pod) -> {
            if (namespace.isEmpty() || pod.controller.namespace().equals(namespace)) {
                uids.add(uid);
            }
        });
        return uids;
    }

    boolean isEmpty() {
        return pods.isEmpty();
    }

    private List<PodObject> take(Predicate<Pod> which) {
        if (pods.isEmpty()) {
            return List.of();
        }
        var taken = pods.values().stream().filter(which).map(Pod::object).toList();
        taken.forEach(pod -> pods.remove(pod.metadata().uid()));
        return taken;
    }
}
