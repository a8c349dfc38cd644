package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a Deployment's controller tells in its status, with conditions that say less than people read into them:
/// `Available` counts the pods of old ReplicaSets, too.
record DeploymentStatus(ObjectNode deployment, Optional<ObjectNode> present, List<ObjectNode> sets, Instant now) {

    private static final String DONE = "NewReplicaSetAvailable";
    private static final String LATE = "ProgressDeadlineExceeded";

    void tell() {
        var before = deployment.path("status").deepCopy();
        var numbers = new RolloutNumbers(deployment);
        var status = deployment.withObject("status");
        var replicas = sum("replicas");
        var available = sum("availableReplicas");
        status.put("observedGeneration", deployment.at("/metadata/generation").asLong());
        ReplicaSetController.put(status, "replicas", replicas);
        ReplicaSetController.put(status, "updatedReplicas",
                present.map(set -> ReplicaSetController.count(set, "replicas")).orElse(0));
        ReplicaSetController.put(status, "readyReplicas", sum("readyReplicas"));
        ReplicaSetController.put(status, "availableReplicas", available);
        var wanted = sets.stream().mapToInt(DeploymentController::wanted).sum();
        ReplicaSetController.put(status, "unavailableReplicas", Math.max(0, wanted - available));
        status.put("terminatingReplicas", sum("terminatingReplicas"));
        tellAvailable(status, available >= numbers.leastAvailable());
        tellFailure(status);
        tellProgress(status, before, numbers.replicas());
    }

    private int sum(String name) {
        return sets.stream().mapToInt(set -> ReplicaSetController.count(set, name)).sum();
    }

    private void tellAvailable(ObjectNode status, boolean enough) {
        var is = enough ? "True" : "False";
        if (!Conditions.get(status, "Available").path("status").asText().equals(is)) {
            Conditions.set(status, "Available", is, enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                    "Deployment " + (enough ? "has" : "does not have") + " minimum availability.", now);
        }
    }

    private void tellFailure(ObjectNode status) {
        var failure = sets.stream().map(set -> Conditions.get(set.path("status"), "ReplicaFailure"))
                .filter(JsonNode::isObject).findFirst();
        if (failure.isEmpty()) {
            Conditions.remove(status, "ReplicaFailure");
        } else if (!Conditions.get(status, "ReplicaFailure").isObject()) {
            Conditions.set(status, "ReplicaFailure", "True", failure.get().path("reason").asText(),
                    failure.get().path("message").asText(), now);
        }
    }

    private void tellProgress(ObjectNode status, JsonNode before, int wanted) {
        if (!deployment.at("/spec/progressDeadlineSeconds").isNumber()) {
            return;
        }
        var condition = Conditions.get(status, "Progressing");
        var reason = condition.path("reason").asText();
        if (deployment.at("/spec/paused").asBoolean()) {
            if (!reason.equals("DeploymentPaused")) {
                Conditions.set(status, "Progressing", "Unknown", "DeploymentPaused", "Deployment is paused", now);
            }
            return;
        }
        if (reason.equals("DeploymentPaused")) {
            Conditions.set(status, "Progressing", "Unknown", "DeploymentResumed", "Deployment is resumed", now);
        }
        var named = "ReplicaSet \"" + present.map(set -> set.at("/metadata/name").asText()).orElse("") + "\" ";
        var updated = status.path("updatedReplicas").asInt();
        if (updated == wanted && status.path("replicas").asInt() == wanted
                && status.path("availableReplicas").asInt() == wanted && present.isPresent()) {
            if (!reason.equals(DONE)) {
                Conditions.set(status, "Progressing", "True", DONE, named + "has successfully progressed.", now);
            }
        } else if (hasMoved(before, status)) {
            Conditions.set(status, "Progressing", "True", "ReplicaSetUpdated", named + "is progressing.", now);
        } else if (!reason.equals(LATE) && !reason.equals(DONE) && isLate(condition)) {
            Conditions.set(status, "Progressing", "False", LATE, named + "has timed out progressing.", now);
        }
    }

    private static boolean hasMoved(JsonNode before, JsonNode status) {
        return status.path("updatedReplicas").asInt() > before.path("updatedReplicas").asInt()
                || old(status) < old(before)
                || status.path("readyReplicas").asInt() > before.path("readyReplicas").asInt()
                || status.path("availableReplicas").asInt() > before.path("availableReplicas").asInt();
    }

    private static int old(JsonNode status) {
        return status.path("replicas").asInt() - status.path("updatedReplicas").asInt();
    }

    private boolean isLate(JsonNode condition) {
        return condition.isObject() && now.isAfter(Instant.parse(condition.path("lastUpdateTime").asText())
                .plusSeconds(deployment.at("/spec/progressDeadlineSeconds").asLong()));
    }
}
