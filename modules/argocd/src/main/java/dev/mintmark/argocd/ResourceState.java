package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.workload.WorkloadId;

/// One object an application manages.
record ResourceState(String group, String kind, String namespace, String name, String status, boolean hook) {

    static ResourceState of(JsonNode node) {
        return new ResourceState(node.path("group").asText(), node.path("kind").asText(),
                node.path("namespace").asText(),
                node.path("name").asText(), node.path("status").asText(), node.path("hook").asBoolean());
    }

    boolean is(WorkloadId workload) {
        var expected = switch (workload.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" -> "apps";
            case "Job", "CronJob" -> "batch";
            case "Rollout" -> "argoproj.io";
            case "Pod" -> "";
            default -> group;
        };
        return group.equals(expected) && kind.equals(workload.kind()) && namespace.equals(workload.namespace())
                && name.equals(workload.name());
    }

    String title() {
        return Spoken.line(kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name);
    }
}
