package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Keeps as many pods as the ReplicaSets of Deployments ask for. Guarded by the cluster's lock.
final class ReplicaSetController {

    private final ObjectStore store;
    private final PodMaking pods;

    ReplicaSetController(ObjectStore store, PodMaking pods) {
        this.store = store;
        this.pods = pods;
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        var changed = false;
        for (var set : store.list("replicasets", "")) {
            if (set.at("/metadata/ownerReferences/0/kind").asText().equals("Deployment")) {
                changed |= reconcile(set, now);
            }
        }
        return changed;
    }

    private boolean reconcile(ObjectNode set, Instant now) {
        var active = pods.active(set);
        var wanted = set.at("/spec/replicas").asInt(1);
        var refused = Optional.<String>empty();
        for (var i = active.size(); i < wanted && refused.isEmpty(); i++) {
            refused = pods.make(set, set.at("/spec/template"), store.nextName(set.at("/metadata/name").asText()), Map.of(),
                    "", now);
        }
        active.stream().sorted(Comparator.comparing(PodMaking::isReady)).limit(Math.max(0, active.size() - wanted))
                .forEach(pod -> pods.delete(pod, now));
        return tell(set, refused, now) | pods.active(set).size() != active.size();
    }

    private boolean tell(ObjectNode set, Optional<String> refused, Instant now) {
        var active = pods.active(set);
        var terminating = pods.of(set).size() - active.size();
        return Writing.byController(store, set, now, object -> {
            var status = object.withObject("status").put("replicas", active.size()).put("terminatingReplicas", terminating)
                    .put("observedGeneration", object.at("/metadata/generation").asLong());
            put(status, "fullyLabeledReplicas", active.size());
            put(status, "readyReplicas", active.stream().filter(PodMaking::isReady).count());
            put(status, "availableReplicas", active.stream().filter(pod -> PodMaking.isAvailable(pod, set, now)).count());
            if (refused.isPresent() && !Conditions.get(status, "ReplicaFailure").isObject()) {
                Conditions.set(status, "ReplicaFailure", "True", "FailedCreate", refused.get(), now);
            } else if (refused.isEmpty()) {
                Conditions.remove(status, "ReplicaFailure");
            }
        });
    }

    /// Zeros are left out, as in Go.
    static void put(ObjectNode status, String name, long count) {
        if (count == 0) {
            status.remove(name);
        } else {
            status.put(name, (int) count);
        }
    }

    static int count(JsonNode status, String name) {
        return status.path("status").path(name).asInt();
    }
}
