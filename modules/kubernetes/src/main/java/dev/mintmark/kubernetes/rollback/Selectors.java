package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;

/// Decides as Kubernetes does whether a selector means pods with these labels.
final class Selectors {

    private Selectors() {}

    /// A selector without any condition means everything; one that is absent, nothing.
    static boolean matches(JsonNode selector, JsonNode labels) {
        if (!selector.isObject()) {
            return false;
        }
        for (var label : selector.path("matchLabels").properties()) {
            if (!labels.path(label.getKey()).equals(label.getValue())) {
                return false;
            }
        }
        for (var condition : selector.path("matchExpressions")) {
            if (!holds(condition, labels.path(condition.path("key").asText()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonNode condition, JsonNode value) {
        var among = false;
        for (var one : condition.path("values")) {
            among |= one.equals(value);
        }
        return switch (condition.path("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "DoesNotExist" -> value.isMissingNode();
            default -> !value.isMissingNode();
        };
    }
}
