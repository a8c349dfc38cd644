package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// A Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob or Argo Rollout, as far as it is read: the union of
/// what they have, so each kind leaves some of it empty.
public record WorkloadObject(Metadata metadata, Spec spec, Status status) implements KubernetesObject {

    private static final int MOST_CONDITIONS = 100;

    public WorkloadObject {
        metadata = metadata == null ? Metadata.NONE : metadata;
        spec = spec == null ? new Spec(null, false, null, null, null, null, null) : spec;
        status = status == null ? Status.NONE : status;
    }

    /// Whether the controller has seen the present specification.
    public boolean isObserved() {
        return status.observedGeneration() >= metadata.generation();
    }

    public Optional<Condition> condition(String type) {
        return status.conditions.stream().filter(condition -> condition.type().equals(type)).findFirst();
    }

    public record Spec(Integer replicas, boolean paused, Template template, UpdateStrategy updateStrategy,
            JobTemplate jobTemplate, Strategy strategy, List<ClaimTemplate> volumeClaimTemplates) {

        public Spec {
            volumeClaimTemplates = Text.bounded(volumeClaimTemplates, MOST_CONDITIONS);
        }

        /// Whether all old pods end before the first new one starts.
        public boolean recreates() {
            return strategy != null && "Recreate".equals(strategy.type);
        }

        public int wanted() {
            return replicas == null ? 1 : replicas;
        }
    }

    public record Template(PodObject.Spec spec) {}

    public record JobTemplate(JobSpec spec) {}

    public record JobSpec(Template template) {}

    /// A Deployment's; an Argo Rollout's has no type.
    public record Strategy(String type) {}

    public record ClaimTemplate(Metadata metadata) {

        public ClaimTemplate {
            metadata = metadata == null ? Metadata.NONE : metadata;
        }
    }

    public record UpdateStrategy(String type, RollingUpdate rollingUpdate) {

        public boolean isOnDelete() {
            return "OnDelete".equals(type);
        }
    }

    public record RollingUpdate(int partition) {}

    /// @param observed the observed generation: a number; a text at Argo Rollouts
    public record Status(@JsonProperty("observedGeneration") JsonNode observed, int replicas, int updatedReplicas,
            int readyReplicas, int availableReplicas, String currentRevision, String updateRevision,
            int desiredNumberScheduled, int updatedNumberScheduled, int numberAvailable, String phase,
            String message, List<Condition> conditions) {

        static final Status NONE = new Status(null, 0, 0, 0, 0, null, null, 0, 0, 0, null, null, null);

        public Status {
            currentRevision = Text.orEmpty(currentRevision);
            updateRevision = Text.orEmpty(updateRevision);
            phase = Text.orEmpty(phase);
            message = Text.orEmpty(message);
            conditions = Text.bounded(conditions, MOST_CONDITIONS);
        }

        public long observedGeneration() {
            return observed == null ? 0 : observed.asLong();
        }
    }
}
