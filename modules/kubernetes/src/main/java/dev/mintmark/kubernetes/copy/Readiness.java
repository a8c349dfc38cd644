package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.domain.Problem;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How far a copy's pod is from being of use.
sealed interface Readiness {

    /// Something can be done inside.
    record Ready() implements Readiness {}

    /// Not yet.
    ///
    /// @param detail in the cluster's words: `ContainerCreating`
    record Waiting(String detail) implements Readiness {}

    /// And it will not be.
    record Hopeless(Problem problem) implements Readiness {}

    static Readiness of(Pod pod, CopyMode mode, String what) {
        var status = pod.getStatus();
        if (status == null || status.getPhase() == null) {
            return new Waiting("");
        }
        var toolbox = named(status.getInitContainerStatuses(), Toolbox.CONTAINER);
        if (toolbox.isPresent() && toolbox.get().getState() != null) {
            var ended = toolbox.get().getState().getTerminated();
            if (ended != null && ended.getExitCode() != 0) {
                return new Hopeless(new Problem("copy.toolbox", what, "The toolbox image is of no use: "
                        + Said.of(ended.getMessage(), ended.getReason()) + ".",
                        "Name one with a shell and a statically linked busybox, such as busybox."));
            }
        }
        for (var one : List.of(toolbox, named(status.getContainerStatuses(), CopyMarks.CONTAINER))) {
            if (one.isPresent() && one.get().getState() != null && one.get().getState().getWaiting() != null) {
                var waiting = one.get().getState().getWaiting();
                var judged = judged(Objects.requireNonNullElse(waiting.getReason(), ""), waiting.getMessage(), mode, what);
                if (judged instanceof Hopeless || !((Waiting) judged).detail().equals("PodInitializing")) {
                    return judged;
                }
            }
        }
        return running(pod, mode, what);
    }

    private static Readiness running(Pod pod, CopyMode mode, String what) {
        var status = pod.getStatus();
        var state = named(status.getContainerStatuses(), CopyMarks.CONTAINER).map(ContainerStatus::getState).orElse(null);
        if (state != null && state.getRunning() != null) {
            return new Ready();
        }
        if (state != null && state.getTerminated() != null) {
            var ended = state.getTerminated();
            var reason = Objects.requireNonNullElse(ended.getReason(), "");
            if (Said.neverStarts(reason)) {
                return judged(reason, ended.getMessage(), mode, what);
            }
            return new Hopeless(new Problem("copy.ended-at-once", what, "It ended at once, with exit code "
                    + ended.getExitCode() + " (" + Said.of(ended.getMessage(), reason) + ").",
                    mode == CopyMode.RUN ? "Hold it instead of running it, and start its program by hand."
                            : "Choose larger limits, or another image."));
        }
        if (status.getPhase().equals("Failed") || status.getPhase().equals("Succeeded")) {
            return new Hopeless(new Problem("copy.ended-at-once", what, "Its node ended it: "
                    + Said.of(status.getMessage(), status.getReason()) + ".", "Look at what it says, then try again."));
        }
        return new Waiting(toolboxOrScheduling(pod));
    }

    private static String toolboxOrScheduling(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(one -> "PodScheduled".equals(one.getType()) && "False".equals(one.getStatus()))
                .map(one -> Said.of(one.getMessage(), one.getReason())).findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(pod.getStatus().getReason(), ""));
    }

    private static Readiness judged(String reason, String message, CopyMode mode, String what) {
        var said = Said.of(message, reason);
        if (Said.isPulling(reason)) {
            return Said.isFinal(reason, said) ? new Hopeless(new Problem("copy.pull", what,
                    "Its image cannot be pulled: " + said + ".",
                    "Check the reference, and that the namespace may pull it (imagePullSecrets).")) : new Waiting(said);
        }
        if (!Said.neverStarts(reason)) {
            return new Waiting(reason);
        }
        if (Said.isOfMissingProgram(said) && mode == CopyMode.HOLD) {
            return new Hopeless(new Problem("copy.no-shell", what,
                    "The image has no sleep program with which to hold it: " + said + ".",
                    "Name a toolbox: an image with a statically linked busybox."));
        }
        return new Hopeless(new Problem("copy.start", what, "Its container cannot be started: " + said + ".",
                "Change what it names: another user, a writable root, another command."));
    }

    private static Optional<ContainerStatus> named(List<ContainerStatus> statuses, String name) {
        return statuses.stream().filter(status -> status.getName().equals(name)).findFirst();
    }
}
