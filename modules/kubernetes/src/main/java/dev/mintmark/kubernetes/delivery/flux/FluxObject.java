package dev.mintmark.kubernetes.delivery.flux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import java.util.Optional;

/// What all objects of Flux have: a switch to suspend them, a reconcile request, and conditions.
record FluxObject(ClusterObject object) {

    static final String REQUESTED = "reconcile.fluxcd.io/requestedAt";

    private static final int LONGEST_MESSAGE = 400;

    ObjectRef ref() {
        return object.ref();
    }

    boolean isSuspended() {
        return object.json().at("/spec/suspend").asBoolean();
    }

    boolean isA(String kind) {
        return ref().type().kind().equals(kind);
    }

    boolean was(String condition, String status) {
        return condition(condition).filter(found -> found.path("status").asText().equals(status)).isPresent();
    }

    String reason(String condition) {
        return condition(condition).map(found -> found.path("reason").asText()).orElse("");
    }

    /// On one line, of bearable length.
    String message(String condition) {
        var text = condition(condition).map(found -> found.path("message").asText()).orElse("").strip()
                .replaceAll("[\\p{Cntrl}\\s]+", " ");
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    /// Whether its controller has looked at what is wanted now.
    boolean isObserved() {
        return object.json().at("/status/observedGeneration").asLong() >= object.generation();
    }

    boolean hasHandled(String token) {
        return object.text("/status/lastHandledReconcileAt").equals(token);
    }

    /// What it last tried to bring to the cluster. If it failed at that before, failing at the same again is no news.
    String attempted() {
        return String.join(" ", object.text("/status/artifact/revision"), object.text("/status/lastAttemptedRevision"),
                object.text("/status/lastAttemptedConfigDigest"), object.text("/status/lastAttemptedGeneration"))
                .strip();
    }

    /// The namespace that a reference within it means.
    String namespaceOf(JsonNode reference) {
        var namespace = reference.path("namespace").asText();
        return namespace.isEmpty() ? ref().namespace() : namespace;
    }

    private Optional<JsonNode> condition(String type) {
        for (var condition : object.json().at("/status/conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
