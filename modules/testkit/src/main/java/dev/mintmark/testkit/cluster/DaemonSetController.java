package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps one pod of each DaemonSet on each node, and replaces as many at once as may be unavailable. Guarded by the
/// cluster's lock.
final class DaemonSetController {

    private final ObjectStore store;
    private final PodMaking pods;
    private final Kubelet kubelet;
    private final ControllerRevisions revisions;

    DaemonSetController(ObjectStore store, PodMaking pods, Kubelet kubelet) {
        this.store = store;
        this.pods = pods;
        this.kubelet = kubelet;
        this.revisions = new ControllerRevisions(store, pods);
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        var changed = false;
        for (var set : store.list("daemonsets", "")) {
            if (!PodMaking.isEnding(set)) {
                changed |= reconcile(set, now);
            }
        }
        return changed;
    }

    private boolean reconcile(ObjectNode set, Instant now) {
        var count = revisions.of(set).size();
        var present = revisions.present(set, "controller-revision-hash", now);
        var hash = present.at("/metadata/labels/controller-revision-hash").asText();
        var changed = count != revisions.of(set).size();
        for (var node : kubelet.nodes()) {
            if (pods.of(set).stream().noneMatch(pod -> pod.at("/spec/nodeName").asText().equals(node))) {
                changed |= pods.make(set, set.at("/spec/template"), store.nextName(set.at("/metadata/name").asText()),
                        Map.of("controller-revision-hash", hash), node, now).isEmpty();
            }
        }
        if (set.at("/spec/updateStrategy/type").asText().equals("RollingUpdate")) {
            changed |= replace(set, hash, now);
        }
        changed |= tell(set, hash, now);
        var used = ControllerRevisions.labels(pods.of(set)).stream()
                .map(label -> set.at("/metadata/name").asText() + "-" + label).collect(Collectors.toSet());
        used.add(present.at("/metadata/name").asText());
        return changed | revisions.clean(set, used);
    }

    private boolean replace(ObjectNode set, String hash, Instant now) {
        var active = pods.active(set);
        var unavailable = kubelet.nodes().size() - (int) active.stream().filter(PodMaking::isReady).count();
        var old = active.stream().filter(pod -> !ControllerRevisions.label(pod).equals(hash))
                .sorted(Comparator.comparing(PodMaking::isReady)).toList();
        var room = set.at("/spec/updateStrategy/rollingUpdate/maxUnavailable").asInt(1) - unavailable;
        var changed = false;
        for (var pod : old) {
            if (!PodMaking.isReady(pod) || room-- > 0) {
                pods.delete(pod, now);
                changed = true;
            }
        }
        return changed;
    }

    private boolean tell(ObjectNode set, String hash, Instant now) {
        List<ObjectNode> active = pods.active(set);
        return Writing.byController(store, set, now, object -> {
            var status = object.withObject("status").put("observedGeneration", object.at("/metadata/generation").asLong())
                    .put("desiredNumberScheduled", kubelet.nodes().size()).put("currentNumberScheduled", active.size())
                    .put("numberMisscheduled", 0)
                    .put("numberReady", (int) active.stream().filter(PodMaking::isReady).count());
            ReplicaSetController.put(status, "updatedNumberScheduled",
                    active.stream().filter(pod -> ControllerRevisions.label(pod).equals(hash)).count());
            var available = active.stream().filter(pod -> PodMaking.isAvailable(pod, set, now)).count();
            ReplicaSetController.put(status, "numberAvailable", available);
            ReplicaSetController.put(status, "numberUnavailable", kubelet.nodes().size() - available);
        });
    }
}
