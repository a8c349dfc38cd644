package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By which fields the entries of lists are told apart, as the types of Kubernetes say; all other lists are atomic.
final class MergeKeys {

    private static final Map<String, List<String>> KEYS = Map.ofEntries(Map.entry("containers", List.of("name")),
            Map.entry("initContainers", List.of("name")), Map.entry("ephemeralContainers", List.of("name")),
            Map.entry("env", List.of("name")), Map.entry("volumes", List.of("name")),
            Map.entry("imagePullSecrets", List.of("name")), Map.entry("schedulingGates", List.of("name")),
            Map.entry("ports", List.of("containerPort", "protocol")), Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("conditions", List.of("type")), Map.entry("ownerReferences", List.of("uid")));

    private MergeKeys() {}

    /// What tells an entry of this list apart; empty if the list is atomic, or the entry has nothing of the kind.
    static Optional<ObjectNode> of(String list, JsonNode entry) {
        var key = JsonNodeFactory.instance.objectNode();
        for (var field : KEYS.getOrDefault(list, List.of())) {
            if (entry.has(field)) {
                key.set(field, entry.get(field));
            }
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    /// By what a strategic merge patch tells entries apart: always one field.
    static Optional<String> first(String list) {
        return Optional.ofNullable(KEYS.get(list)).map(List::getFirst);
    }
}
