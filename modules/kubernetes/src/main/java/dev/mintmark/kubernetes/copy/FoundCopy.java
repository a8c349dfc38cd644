package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What there is of one copy: its Job, its pod, or both. A pod without its Job is on its way out.
///
/// @param ahead how far this console's clock is ahead of the cluster's
record FoundCopy(CopyId id, Optional<Job> job, Optional<Pod> pod, Duration ahead) {

    /// The metadata of the Job, else of the pod.
    ObjectMeta metadata() {
        return job.map(Job::getMetadata).or(() -> pod.map(Pod::getMetadata)).orElseThrow();
    }

    String namespace() {
        return metadata().getNamespace();
    }

    Map<String, String> annotations() {
        return Objects.requireNonNullElse(metadata().getAnnotations(), Map.of());
    }

    /// When its lease began, by the cluster's clock.
    Instant began() {
        return job.flatMap(one -> Optional.ofNullable(one.getStatus())).map(status -> status.getStartTime())
                .or(() -> Optional.ofNullable(metadata().getCreationTimestamp())).map(Instant::parse).orElse(Instant.EPOCH);
    }

    /// How long it may live from then on.
    Duration lease() {
        return job.flatMap(one -> Optional.ofNullable(one.getSpec().getActiveDeadlineSeconds()))
                .map(Duration::ofSeconds).orElseGet(() -> seconds(CopyMarks.LEASE));
    }

    Duration most() {
        var most = seconds(CopyMarks.MOST);
        return most.compareTo(lease()) < 0 ? lease() : most;
    }

    /// By this console's clock, like everything that is told of it.
    Instant expiresAt() {
        return began().plus(lease()).plus(ahead);
    }

    boolean isSuspended() {
        return job.filter(one -> Boolean.TRUE.equals(one.getSpec().getSuspend())).isPresent();
    }

    /// Why its Job is over: `DeadlineExceeded`; empty while it is not.
    Optional<String> over() {
        return job.flatMap(one -> Optional.ofNullable(one.getStatus())).flatMap(status -> status.getConditions().stream()
                .filter(one -> "True".equals(one.getStatus()))
                .filter(one -> !"Suspended".equals(one.getType()))
                .map(one -> Objects.requireNonNullElse(one.getReason(), one.getType())).findFirst());
    }

    boolean isEnding() {
        return job.isEmpty() || over().isPresent() || job.get().getMetadata().getDeletionTimestamp() != null
                || pod.filter(one -> one.getMetadata().getDeletionTimestamp() != null).isPresent();
    }

    private Duration seconds(String annotation) {
        var text = annotations().getOrDefault(annotation, "");
        return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    }
}
