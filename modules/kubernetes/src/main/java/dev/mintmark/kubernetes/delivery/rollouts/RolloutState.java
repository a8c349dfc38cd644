package dev.mintmark.kubernetes.delivery.rollouts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.Optional;

/// What a Rollout says about itself.
record RolloutState(ClusterObject object) {

    ObjectRef ref() {
        return object.ref();
    }

    /// The hash of the template that is wanted now.
    String current() {
        return object.text("/status/currentPodHash");
    }

    /// The hash of the template that was fully promoted last.
    String stable() {
        return object.text("/status/stableRS");
    }

    boolean isUpdating() {
        return !current().isEmpty() && !stable().isEmpty() && !current().equals(stable());
    }

    boolean isAborted() {
        return object.json().at("/status/abort").asBoolean();
    }

    boolean isPaused() {
        return object.json().at("/spec/paused").asBoolean();
    }

    boolean isPromotingFully() {
        return object.json().at("/status/promoteFull").asBoolean();
    }

    String phase() {
        return object.text("/status/phase");
    }

    String message() {
        var text = object.text("/status/message").strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    /// Rollouts writes this number as text.
    boolean isObserved() {
        var observed = object.text("/status/observedGeneration");
        return observed.equals(Long.toString(object.generation()));
    }

    boolean isBlueGreen() {
        return object.json().at("/spec/strategy/blueGreen").isObject();
    }

    int steps() {
        return object.json().at("/spec/strategy/canary/steps").size();
    }

    boolean hasAnalysis() {
        var strategy = object.json().at("/spec/strategy");
        return !strategy.findValues("analysis").isEmpty() || strategy.at("/blueGreen/prePromotionAnalysis").isObject()
                || strategy.at("/blueGreen/postPromotionAnalysis").isObject();
    }

    /// How many ReplicaSets may lie between the target and the stable one for the steps to be skipped; 0 for none.
    int window() {
        return object.json().at("/spec/rollbackWindow/revisions").asInt();
    }

    /// What holds the template instead of the Rollout itself.
    Optional<JsonNode> workloadRef() {
        return Optional.of(object.json().at("/spec/workloadRef")).filter(JsonNode::isObject);
    }

    /// Where the template is: the Rollout, or the Deployment it refers to; empty if it is of a kind not changed here.
    Optional<ObjectRef> templated() {
        return workloadRef().isEmpty() ? Optional.of(ref()) : workloadRef()
                .filter(found -> found.path("kind").asText().equals(ObjectType.DEPLOYMENTS.kind())
                        && found.path("apiVersion").asText().equals(ObjectType.DEPLOYMENTS.apiVersion()))
                .map(found -> new ObjectRef(ObjectType.DEPLOYMENTS, ref().namespace(), found.path("name").asText()));
    }
}
