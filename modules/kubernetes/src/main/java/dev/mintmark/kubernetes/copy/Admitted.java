package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at a pod as the cluster's admission left it: webhooks change pods, and what they add may undo what cuts it off.
final class Admitted {

    private static final Set<String> OURS = Set.of(CopyMarks.CONTAINER, Toolbox.CONTAINER);

    private Admitted() {}

    /// @throws CopyRefused if it is not the pod that was meant
    static void check(Pod pod, String what) throws CopyRefused {
        var spec = pod.getSpec();
        var strangers = names(spec.getContainers()).stream().filter(name -> !OURS.contains(name)).toList();
        var before = names(spec.getInitContainers()).stream().filter(name -> !OURS.contains(name)).toList();
        if (!strangers.isEmpty() || !before.isEmpty()) {
            throw changed(what, "the container " + (strangers.isEmpty() ? before : strangers).getFirst());
        }
        if (spec.getVolumes().stream().anyMatch(volume -> volume.getSecret() != null || volume.getHostPath() != null
                || volume.getPersistentVolumeClaim() != null)) {
            throw changed(what, "a volume with secrets, a claim or files of the node");
        }
        if (spec.getVolumes().stream().filter(volume -> volume.getProjected() != null)
                .flatMap(volume -> volume.getProjected().getSources().stream())
                .anyMatch(source -> source.getServiceAccountToken() != null || source.getSecret() != null)) {
            throw changed(what, "a service account's token");
        }
        if (Boolean.TRUE.equals(spec.getHostNetwork()) || Boolean.TRUE.equals(spec.getHostPID())
                || Boolean.TRUE.equals(spec.getHostIPC())) {
            throw changed(what, "the node's own network or processes");
        }
        if (spec.getActiveDeadlineSeconds() == null) {
            throw CopyProblems.refused("copy.admission", what, "The cluster's admission took the pod's deadline away.",
                    "Ask whoever owns that policy, or choose another namespace.");
        }
    }

    static boolean isGated(Pod pod) {
        return pod.getSpec().getSchedulingGates() != null
                && pod.getSpec().getSchedulingGates().stream().anyMatch(gate -> CopyPod.GATE.equals(gate.getName()));
    }

    private static CopyRefused changed(String what, String added) {
        return CopyProblems.refused("copy.admission", what, "The cluster's admission adds " + added + " to every pod there.",
                "Choose a namespace in which it does not, or ask whoever owns that policy.");
    }

    private static List<String> names(List<Container> containers) {
        return containers.stream().map(Container::getName).collect(Collectors.toList());
    }
}
