package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.kubernetes.objects.ContainerStatus;
import dev.mintmark.kubernetes.objects.PodObject;
import java.util.Set;

/// What a container is doing, and why.
///
/// @param reason empty if there is nothing to say
record InstanceStates(InstanceState state, String reason) {

    /// On the way, as far as anybody can tell.
    private static final Set<String> UNDER_WAY = Set.of("", "ContainerCreating", "PodInitializing");

    /// @param status null if the kubelet has not spoken of this container yet
    static InstanceStates of(PodObject pod, ContainerRole role, ContainerStatus status) {
        if (role == ContainerRole.INIT && status != null && hasEndedWell(status)) {
            return new InstanceStates(InstanceState.COMPLETED, "");
        }
        if (role == ContainerRole.EPHEMERAL && status != null && status.state().terminated() != null) {
            return new InstanceStates(InstanceState.COMPLETED, exit(status.state().terminated()));
        }
        if (pod.isBeingDeleted()) {
            return new InstanceStates(InstanceState.TERMINATING, "");
        }
        if (status == null) {
            return new InstanceStates(InstanceState.STARTING, unschedulable(pod));
        }
        var state = status.state();
        if (state.isRunning()) {
            // The kubelet calls ephemeral containers never ready; nothing tells, so a running one counts as ready.
            var ready = status.ready() || role == ContainerRole.EPHEMERAL;
            return new InstanceStates(ready ? InstanceState.READY : InstanceState.NOT_READY, "");
        }
        if (state.terminated() != null) {
            return hasEndedWell(status)
                    ? new InstanceStates(InstanceState.STARTING, state.terminated().reason())
                    : new InstanceStates(InstanceState.FAILING, exit(state.terminated()));
        }
        var waiting = state.waiting() == null ? "" : state.waiting().reason();
        if (UNDER_WAY.contains(waiting)) {
            return new InstanceStates(InstanceState.STARTING, waiting);
        }
        var last = status.lastState().terminated();
        return new InstanceStates(InstanceState.FAILING,
                last == null || !waiting.equals("CrashLoopBackOff") ? waiting : waiting + ", exit " + last.exitCode());
    }

    /// Whether it ran to its end and will not be started again, so that there is no instance any more.
    static boolean isOver(PodObject pod, ContainerRole role, ContainerStatus status) {
        var app = role == ContainerRole.MAIN || role == ContainerRole.CONTAINER;
        return app && status != null && hasEndedWell(status) && !pod.spec().restartPolicy().equals("Always");
    }

    private static boolean hasEndedWell(ContainerStatus status) {
        return status.state().terminated() != null && status.state().terminated().exitCode() == 0;
    }

    private static String exit(ContainerStatus.Terminated ended) {
        return (ended.reason().isEmpty() ? "" : ended.reason() + ", ") + "exit " + ended.exitCode();
    }

    private static String unschedulable(PodObject pod) {
        return pod.status().conditions().stream()
                .filter(condition -> condition.type().equals("PodScheduled") && !condition.isTrue())
                .map(condition -> condition.reason()).findFirst().orElse("");
    }
}
