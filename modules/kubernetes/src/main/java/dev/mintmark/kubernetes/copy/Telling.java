package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Objects;
import java.util.Optional;

/// Tells of a copy what its objects show.
final class Telling {

    private Telling() {}

    static DebugCopy of(FoundCopy found, SourceId source) {
        var annotations = found.annotations();
        var image = annotations.getOrDefault(CopyMarks.IMAGE, "");
        var status = found.pod().flatMap(Telling::status);
        var state = state(found, status);
        return new DebugCopy(found.id(), new CopyPlace(source, found.namespace()), found.metadata().getName(), image,
                digest(image, status), annotations.getOrDefault(CopyMarks.MODE, "").equals(CopyMode.RUN.word())
                        ? CopyMode.RUN : CopyMode.HOLD,
                annotations.getOrDefault(CopyMarks.OWNER, ""), annotations.getOrDefault(CopyMarks.PURPOSE, ""), state,
                reason(found, status, state), found.began().plus(found.ahead()), found.expiresAt(),
                found.began().plus(found.most()).plus(found.ahead()));
    }

    private static CopyState state(FoundCopy found, Optional<ContainerStatus> status) {
        if (found.isEnding()) {
            return CopyState.ENDING;
        }
        if (found.isSuspended()) {
            // Its pods are gone and its clock stands still: for a Job that is what freezing is.
            return CopyState.PAUSED;
        }
        var state = status.map(ContainerStatus::getState).orElse(null);
        if (state != null && state.getRunning() != null) {
            return CopyState.RUNNING;
        }
        return state != null && state.getTerminated() != null || found.pod().filter(Telling::isOver).isPresent()
                ? CopyState.ENDING : CopyState.STARTING;
    }

    private static String reason(FoundCopy found, Optional<ContainerStatus> status, CopyState state) {
        if (found.over().isPresent()) {
            return found.over().get();
        }
        if (found.pod().filter(pod -> pod.getMetadata().getDeletionTimestamp() != null).isPresent()) {
            return "Terminating";
        }
        if (state == CopyState.PAUSED) {
            return "Suspended";
        }
        return status.map(ContainerStatus::getState).flatMap(now -> Optional.ofNullable(now.getWaiting())
                .map(waiting -> waiting.getReason()).or(() -> Optional.ofNullable(now.getTerminated())
                        .map(ended -> ended.getReason())))
                .or(() -> found.pod().filter(_ -> state == CopyState.STARTING).flatMap(Telling::unscheduled)).orElse("");
    }

    private static Optional<String> unscheduled(Pod pod) {
        return pod.getStatus() == null ? Optional.empty() : pod.getStatus().getConditions().stream()
                .filter(one -> "PodScheduled".equals(one.getType()) && "False".equals(one.getStatus()))
                .map(one -> Objects.requireNonNullElse(one.getReason(), "")).findFirst();
    }

    private static boolean isOver(Pod pod) {
        return pod.getStatus() != null && pod.getStatus().getPhase() != null
                && (pod.getStatus().getPhase().equals("Failed") || pod.getStatus().getPhase().equals("Succeeded"));
    }

    private static Optional<ContainerStatus> status(Pod pod) {
        return pod.getStatus() == null ? Optional.empty() : pod.getStatus().getContainerStatuses().stream()
                .filter(status -> status.getName().equals(CopyMarks.CONTAINER)).findFirst();
    }

    private static Optional<Digest> digest(String image, Optional<ContainerStatus> status) {
        return status.map(ContainerStatus::getImageID).filter(Objects::nonNull)
                .flatMap(id -> Digest.parse(id.substring(id.lastIndexOf('@') + 1)))
                .or(() -> Digest.parse(image.substring(image.lastIndexOf('@') + 1)));
    }
}
