package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.Optional;

/// How far a workload's controller says it is.
record RolloutState(ClusterObject workload) {

    boolean isPaused() {
        return workload.json().at("/spec/paused").asBoolean();
    }

    /// How many instances it is to have.
    int wanted() {
        return workload.ref().type().kind().equals("DaemonSet") ? status("desiredNumberScheduled")
                : workload.json().at("/spec/replicas").asInt(1);
    }

    boolean isObserved() {
        return workload.json().at("/status/observedGeneration").asLong() >= workload.generation();
    }

    /// What it is waited for; empty if its controller says that it is done.
    Optional<String> waiting() {
        if (isPaused()) {
            return Optional.of("It is paused.");
        }
        if (!isObserved()) {
            return Optional.of("Its controller has not seen the change yet.");
        }
        var trouble = condition("ReplicaFailure", "True").or(() -> condition("Progressing", "False"));
        if (trouble.isPresent()) {
            return trouble;
        }
        return switch (workload.ref().type().kind()) {
            case "DaemonSet" -> counted(status("updatedNumberScheduled"), status("numberAvailable"), wanted(), 0);
            case "StatefulSet" -> counted(status("updatedReplicas"), status("readyReplicas"), wanted(), 0);
            default -> counted(status("updatedReplicas"), status("availableReplicas"), wanted(),
                    status("replicas") - status("updatedReplicas"));
        };
    }

    private Optional<String> counted(int updated, int ready, int wanted, int old) {
        if (updated < wanted) {
            return Optional.of(updated + " of " + wanted + " instances are of the present template.");
        }
        if (old > 0) {
            return Optional.of(old + " instances of older templates are to end.");
        }
        return ready < wanted ? Optional.of(ready + " of " + wanted + " instances are ready.") : Optional.empty();
    }

    private Optional<String> condition(String type, String status) {
        for (JsonNode condition : workload.json().at("/status/conditions")) {
            if (condition.path("type").asText().equals(type) && condition.path("status").asText().equals(status)) {
                return Optional.of(condition.path("reason").asText() + ": " + condition.path("message").asText());
            }
        }
        return Optional.empty();
    }

    private int status(String name) {
        return workload.json().path("status").path(name).asInt();
    }
}
