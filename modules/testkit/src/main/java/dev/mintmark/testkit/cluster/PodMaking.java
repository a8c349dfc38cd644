package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes and counts the pods of controllers. Guarded by the cluster's lock.
final class PodMaking {

    private final ObjectStore store;
    private final Admission admission;
    private final Garbage garbage;

    PodMaking(ObjectStore store, Admission admission, Garbage garbage) {
        this.store = store;
        this.admission = admission;
        this.garbage = garbage;
    }

    /// @return why it was refused; empty if it was made
    Optional<String> make(ObjectNode owner, JsonNode template, String name, Map<String, String> labels, String node,
            Instant now) {
        var pod = owner.objectNode().put("apiVersion", "v1").put("kind", "Pod");
        var meta = pod.set("metadata", template.path("metadata").deepCopy()).withObject("metadata");
        meta.put("namespace", owner.at("/metadata/namespace").asText()).put("name", name);
        labels.forEach((key, value) -> meta.withObject("labels").put(key, value));
        own(owner, pod);
        pod.set("spec", template.path("spec").deepCopy());
        if (!node.isEmpty()) {
            pod.withObject("spec").put("nodeName", node);
        }
        pod.withObject("status").put("phase", "Pending");
        try {
            admission.pod(pod);
        } catch (Refusal refused) {
            return Optional.of(refused.getMessage());
        }
        store.add("pods", pod, now);
        return Optional.empty();
    }

    /// Makes one object the controller of another.
    static void own(ObjectNode owner, ObjectNode owned) {
        owned.withObject("metadata").putArray("ownerReferences").addObject()
                .put("apiVersion", owner.path("apiVersion").asText()).put("kind", owner.path("kind").asText())
                .put("name", owner.at("/metadata/name").asText()).put("uid", owner.at("/metadata/uid").asText())
                .put("controller", true).put("blockOwnerDeletion", true);
    }

    /// An owner's pods that are not over, those that shut down among them.
    List<ObjectNode> of(JsonNode owner) {
        return owned("pods", owner).stream()
                .filter(pod -> !List.of("Failed", "Succeeded").contains(pod.at("/status/phase").asText())).toList();
    }

    /// An owner's pods that are not over or shutting down.
    List<ObjectNode> active(JsonNode owner) {
        return of(owner).stream().filter(pod -> !isEnding(pod)).toList();
    }

    /// The objects of a kind whose controller this is.
    List<ObjectNode> owned(String plural, JsonNode owner) {
        return store.list(plural, owner.at("/metadata/namespace").asText()).stream()
                .filter(one -> ObjectStore.isOwnedBy(one, owner.at("/metadata/uid").asText())).toList();
    }

    void delete(ObjectNode pod, Instant now) {
        garbage.delete("pods", pod, false, now);
    }

    static boolean isEnding(JsonNode pod) {
        return pod.path("metadata").has("deletionTimestamp");
    }

    static boolean isReady(JsonNode pod) {
        for (var condition : pod.at("/status/conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }

    /// Whether it has been ready for as long as its owner asks.
    static boolean isAvailable(JsonNode pod, JsonNode owner, Instant now) {
        if (!isReady(pod)) {
            return false;
        }
        var seconds = owner.at("/spec/minReadySeconds").asLong();
        for (var condition : pod.at("/status/conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return !now.isBefore(Instant.parse(condition.path("lastTransitionTime").asText()).plusSeconds(seconds));
            }
        }
        return false;
    }
}
