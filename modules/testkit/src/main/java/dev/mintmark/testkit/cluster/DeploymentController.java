package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings Deployments from one ReplicaSet to another, as the controller of Kubernetes does. Guarded by the cluster's lock.
final class DeploymentController {

    private final ObjectStore store;
    private final PodMaking pods;
    private final DeploymentRevisions revisions;

    DeploymentController(ObjectStore store, PodMaking pods) {
        this.store = store;
        this.pods = pods;
        this.revisions = new DeploymentRevisions(store);
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        var changed = false;
        for (var deployment : store.list("deployments", "")) {
            if (!PodMaking.isEnding(deployment)) {
                changed |= reconcile(deployment, now);
            }
        }
        return changed;
    }

    private boolean reconcile(ObjectNode deployment, Instant now) {
        var sets = sets(deployment);
        var present = sets.stream().filter(set -> Templates.same(set.at("/spec/template"), deployment.at("/spec/template")))
                .findFirst();
        var old = sets.stream().filter(set -> present.isEmpty() || set != present.get()).toList();
        if (deployment.at("/spec/paused").asBoolean()) {
            return tell(deployment, present, sets, now);
        }
        var numbers = new RolloutNumbers(deployment);
        if (present.isEmpty()) {
            var surge = numbers.isRecreate() ? 0 : numbers.mostPods() - replicas(sets);
            var made = revisions.make(deployment, old, Math.clamp(surge, 0, numbers.replicas()), now);
            return tell(deployment, Optional.of(made), sets(deployment), now) | true;
        }
        var changed = revisions.number(deployment, present.get(), old, now);
        changed |= numbers.isRecreate() ? recreate(numbers, present.get(), old, now)
                : roll(numbers, present.get(), old, now);
        changed |= tell(deployment, present, sets, now);
        return changed | clean(deployment, numbers, old);
    }

    private List<ObjectNode> sets(ObjectNode deployment) {
        return pods.owned("replicasets", deployment).stream()
                .sorted(Comparator.comparing(set -> set.at("/metadata/creationTimestamp").asText())).toList();
    }

    private boolean recreate(RolloutNumbers numbers, ObjectNode present, List<ObjectNode> old, Instant now) {
        var changed = false;
        for (var set : old) {
            changed |= scale(set, 0, numbers, now);
        }
        var left = old.stream().mapToInt(set -> pods.of(set).size()).sum();
        return changed | left == 0 && scale(present, numbers.replicas(), numbers, now);
    }

    private boolean roll(RolloutNumbers numbers, ObjectNode present, List<ObjectNode> old, Instant now) {
        var has = wanted(present);
        var room = numbers.mostPods() - has - replicas(old);
        var next = has > numbers.replicas() ? numbers.replicas()
                : Math.min(numbers.replicas(), has + Math.max(0, room));
        if (scale(present, next, numbers, now)) {
            return true;
        }
        var total = has + replicas(old);
        var unavailable = has - ReplicaSetController.count(present, "availableReplicas");
        var room2 = total - numbers.leastAvailable() - unavailable;
        if (room2 <= 0 || replicas(old) == 0) {
            return false;
        }
        return scaleDownUnhealthy(numbers, old, room2, now) | scaleDown(numbers, present, old, now);
    }

    private boolean scaleDownUnhealthy(RolloutNumbers numbers, List<ObjectNode> old, int most, Instant now) {
        var changed = false;
        var left = most;
        for (var set : old) {
            var down = Math.min(left, wanted(set) - ReplicaSetController.count(set, "availableReplicas"));
            if (down > 0) {
                left -= down;
                changed |= scale(set, wanted(set) - down, numbers, now);
            }
        }
        return changed;
    }

    private boolean scaleDown(RolloutNumbers numbers, ObjectNode present, List<ObjectNode> old, Instant now) {
        var available = ReplicaSetController.count(present, "availableReplicas")
                + old.stream().mapToInt(set -> ReplicaSetController.count(set, "availableReplicas")).sum();
        var left = available - numbers.leastAvailable();
        var changed = false;
        for (var set : old) {
            var down = Math.min(left, wanted(set));
            if (down > 0) {
                left -= down;
                changed |= scale(set, wanted(set) - down, numbers, now);
            }
        }
        return changed;
    }

    private boolean scale(ObjectNode set, int replicas, RolloutNumbers numbers, Instant now) {
        return Writing.byController(store, set, now, object -> {
            if (wanted(object) != replicas) {
                object.withObject("spec").put("replicas", replicas);
            }
            DeploymentRevisions.remember(object, numbers);
        });
    }

    private boolean tell(ObjectNode deployment, Optional<ObjectNode> present, List<ObjectNode> sets, Instant now) {
        return Writing.byController(store, deployment, now,
                object -> new DeploymentStatus(object, present, sets, now).tell());
    }

    /// What is complete leaves no more old ReplicaSets behind than asked for.
    private boolean clean(ObjectNode deployment, RolloutNumbers numbers, List<ObjectNode> old) {
        var status = deployment.path("status");
        if (status.path("updatedReplicas").asInt() != numbers.replicas()
                || status.path("replicas").asInt() != numbers.replicas()) {
            return false;
        }
        var empty = old.stream().filter(set -> wanted(set) == 0 && pods.of(set).isEmpty())
                .sorted(Comparator.comparing(DeploymentRevisions::of)).toList();
        var tooMany = Math.max(0, empty.size() - deployment.at("/spec/revisionHistoryLimit").asInt(10));
        empty.subList(0, tooMany).forEach(store::remove);
        return tooMany > 0;
    }

    static int wanted(JsonNode set) {
        return set.at("/spec/replicas").asInt();
    }

    private static int replicas(List<ObjectNode> sets) {
        return sets.stream().mapToInt(DeploymentController::wanted).sum();
    }
}
