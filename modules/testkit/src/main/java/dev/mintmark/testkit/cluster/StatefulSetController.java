package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes and replaces the pods of StatefulSets in their order, as far down as the partition. As in Kubernetes, a pod that
/// never gets ready holds up its set, and is not replaced even if the template is mended. Guarded by the cluster's lock.
final class StatefulSetController {

    private final ObjectStore store;
    private final PodMaking pods;
    private final ControllerRevisions revisions;

    StatefulSetController(ObjectStore store, PodMaking pods) {
        this.store = store;
        this.pods = pods;
        this.revisions = new ControllerRevisions(store, pods);
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        var changed = false;
        for (var set : store.list("statefulsets", "")) {
            if (!PodMaking.isEnding(set)) {
                changed |= reconcile(set, now);
            }
        }
        return changed;
    }

    private boolean reconcile(ObjectNode set, Instant now) {
        var count = revisions.of(set).size();
        var update = revisions.present(set, "controller.kubernetes.io/hash", now);
        var updateName = update.at("/metadata/name").asText();
        var currentName = set.at("/status/currentRevision").asText(updateName);
        var current = revisions.of(set).stream().filter(one -> one.at("/metadata/name").asText().equals(currentName))
                .findFirst().orElse(update);
        var changed = count != revisions.of(set).size();
        changed |= act(set, current, update, now);
        changed |= tell(set, current.at("/metadata/name").asText(), updateName, now);
        var used = new HashSet<>(ControllerRevisions.labels(pods.of(set)));
        used.addAll(List.of(updateName, set.at("/status/currentRevision").asText()));
        return changed | revisions.clean(set, used);
    }

    private boolean act(ObjectNode set, ObjectNode current, ObjectNode update, Instant now) {
        var replicas = set.at("/spec/replicas").asInt(1);
        var ordered = !set.at("/spec/podManagementPolicy").asText().equals("Parallel");
        var partition = set.at("/spec/updateStrategy/rollingUpdate/partition").asInt();
        for (var i = 0; i < replicas; i++) {
            var pod = pod(set, i);
            if (pod.isEmpty()) {
                var from = i < partition ? current : update;
                pods.make(set, ControllerRevisions.template(from), name(set, i), Map.of(
                        "controller-revision-hash", from.at("/metadata/name").asText(),
                        "statefulset.kubernetes.io/pod-name", name(set, i), "apps.kubernetes.io/pod-index",
                        Integer.toString(i)), "", now);
                return true;
            }
            if (ordered && (PodMaking.isEnding(pod.get()) || !PodMaking.isReady(pod.get()))) {
                return false;
            }
        }
        for (var pod : pods.active(set)) {
            if (pod.at("/metadata/labels/apps.kubernetes.io~1pod-index").asInt() >= replicas) {
                pods.delete(pod, now);
                return true;
            }
        }
        return set.at("/spec/updateStrategy/type").asText().equals("RollingUpdate")
                && replace(set, replicas, partition, update.at("/metadata/name").asText(), now);
    }

    private boolean replace(ObjectNode set, int replicas, int partition, String update, Instant now) {
        for (var i = replicas - 1; i >= partition; i--) {
            var pod = pod(set, i).orElseThrow();
            if (!ControllerRevisions.label(pod).equals(update) && !PodMaking.isEnding(pod)) {
                pods.delete(pod, now);
                return true;
            }
            if (PodMaking.isEnding(pod) || !PodMaking.isReady(pod)) {
                return false;
            }
        }
        return false;
    }

    private boolean tell(ObjectNode set, String current, String update, Instant now) {
        var all = pods.of(set);
        var active = pods.active(set);
        var updated = active.stream().filter(pod -> ControllerRevisions.label(pod).equals(update)).count();
        var ready = active.stream().filter(PodMaking::isReady).count();
        var rolling = set.at("/spec/updateStrategy/type").asText().equals("RollingUpdate");
        var complete = rolling && updated == set.at("/spec/replicas").asInt(1) && ready == updated
                && all.size() == updated;
        return Writing.byController(store, set, now, object -> {
            var status = object.withObject("status").put("observedGeneration", object.at("/metadata/generation").asLong())
                    .put("replicas", all.size()).put("availableReplicas", (int) ready).put("collisionCount", 0);
            ReplicaSetController.put(status, "readyReplicas", ready);
            ReplicaSetController.put(status, "updatedReplicas", updated);
            ReplicaSetController.put(status, "currentReplicas", complete ? updated : active.stream()
                    .filter(pod -> ControllerRevisions.label(pod).equals(current)).count());
            status.put("updateRevision", update).put("currentRevision", complete ? update : current);
        });
    }

    private Optional<ObjectNode> pod(ObjectNode set, int ordinal) {
        return store.get("pods", set.at("/metadata/namespace").asText(), name(set, ordinal));
    }

    private static String name(JsonNode set, int ordinal) {
        return set.at("/metadata/name").asText() + "-" + ordinal;
    }
}
