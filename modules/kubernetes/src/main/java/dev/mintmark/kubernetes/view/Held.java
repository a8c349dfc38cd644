package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.PodObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// New pods whose ReplicaSet or Job is not known yet, each with all that was seen of it meanwhile. Each resource has a
/// watch of its own, so a pod may arrive a moment before its owner; told at once, it would flash up under a workload that
/// nobody knows.
///
/// Holds only so many; beyond that, pods are told at once.
final class Held {

    private static final int MOST = 2000;

    /// What is seen of one pod within the moment that it waits; of more, the last counts.
    private static final int MOST_OF_ONE = 32;

    private final Map<String, Waiting> pods = new LinkedHashMap<>();

    /// A pod that is told now.
    ///
    /// @param seen as it was, oldest first
    /// @param gone whether it is no longer there
    record Story(List<PodObject> seen, boolean gone) {}

    /// A pod that waits.
    private static final class Waiting {

        private final WorkloadId controller;
        private final long since = System.nanoTime();
        private final List<PodObject> seen = new ArrayList<>();
        private boolean gone;

        Waiting(WorkloadId controller) {
            this.controller = controller;
        }

        void add(PodObject object) {
            gone = false;
            if (seen.size() == MOST_OF_ONE) {
                seen.removeLast();
            }
            seen.add(object);
        }
    }

    boolean holds(String uid) {
        return pods.containsKey(uid);
    }

    /// Keeps a pod, or what is newer of it.
    ///
    /// @param controller what it waits for; of one that waits already, nothing new
    /// @return whether it is held; if not, it is to be told
    boolean hold(WorkloadId controller, PodObject object) {
        var uid = object.metadata().uid();
        if (!pods.containsKey(uid) && pods.size() >= MOST) {
            return false;
        }
        pods.computeIfAbsent(uid, _ -> new Waiting(controller)).add(object);
        return true;
    }

    /// A pod is no longer there. If it waits, it does so until its owner comes, so that what ran in between is told.
    void gone(String uid) {
        var waiting = pods.get(uid);
        if (waiting != null) {
            waiting.gone = true;
        }
    }

    /// Those that wait for this controller, which are held no longer.
    List<Story> of(WorkloadId controller) {
        return take(waiting -> waiting.controller.equals(controller));
    }

    /// Those that have waited so long, which are held no longer. Who is gone by now was never seen with its owner.
    List<Story> olderThan(Duration age) {
        var now = System.nanoTime();
        return take(waiting -> now - waiting.since >= age.toNanos()).stream().filter(story -> !story.gone).toList();
    }

    /// The pods that wait and are not gone.
    Set<String> uids(String namespace) {
        var uids = new HashSet<String>();
        pods.forEach((uid, waiting) -> {
            if (!waiting.gone && (namespace.isEmpty() || waiting.controller.namespace().equals(namespace))) {
                uids.add(uid);
            }
        });
        return uids;
    }

    boolean isEmpty() {
        return pods.isEmpty();
    }

    private List<Story> take(Predicate<Waiting> which) {
        var taken = new ArrayList<Story>();
        pods.values().removeIf(waiting -> {
            var takes = which.test(waiting);
            if (takes) {
                taken.add(new Story(List.copyOf(waiting.seen), waiting.gone));
            }
            return takes;
        });
        return taken;
    }
}
