package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// The conditions in an object's status.
final class Conditions {

    private Conditions() {}

    static JsonNode get(JsonNode status, String type) {
        for (var condition : status.path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition;
            }
        }
        return MissingNode.getInstance();
    }

    /// Sets a condition. If status and reason are as they were, only `lastUpdateTime` moves.
    static void set(ObjectNode status, String type, String value, String reason, String message, Instant now) {
        var old = get(status, type);
        var since = old.path("status").asText().equals(value) ? old.path("lastTransitionTime").asText() : Times.text(now);
        var condition = old.isObject() ? (ObjectNode) old : status.withArray("conditions").addObject().put("type", type);
        condition.put("status", value).put("lastUpdateTime", Times.text(now)).put("lastTransitionTime", since)
                .put("reason", reason).put("message", message);
    }

    static void remove(ObjectNode status, String type) {
        var conditions = status.withArray("conditions");
        for (var i = conditions.size() - 1; i >= 0; i--) {
            if (conditions.get(i).path("type").asText().equals(type)) {
                conditions.remove(i);
            }
        }
        if (conditions.isEmpty()) {
            status.remove("conditions");
        }
    }
}
