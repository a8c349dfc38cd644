package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pod and container that an instance is.
///
/// @param status absent until the kubelet has spoken of the container
record SourcePod(Pod pod, Container container, Optional<ContainerStatus> status) {

    String namespace() {
        return pod.getMetadata().getNamespace();
    }

    /// Looks for an instance: a pod is only known by its UID, which no API server finds.
    static SourcePod find(TypedApi api, InstanceId instance, List<String> namespaces, String what)
            throws CopyRefused, CallFailed, InterruptedException {
        for (var namespace : namespaces) {
            try {
                var found = api.list(Kind.PODS, namespace, "", pod -> pod.path("metadata").path("uid").asText()
                        .equals(instance.unit())).value();
                if (!found.isEmpty()) {
                    return of(found.getFirst(), instance.container(), what);
                }
            } catch (CallFailed failed) {
                if (!failed.isForbidden()) {
                    throw failed;
                }
            }
        }
        throw CopyProblems.refused("copy.instance-gone", what,
                "Its instance is not there any longer, or may not be read.", "Choose another instance, or a version.");
    }

    private static SourcePod of(Pod pod, String container, String what) throws CopyRefused {
        var spec = Stream.concat(pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream())
                .filter(one -> one.getName().equals(container)).findFirst();
        if (spec.isEmpty()) {
            throw CopyProblems.refused("copy.instance-gone", what, "Its pod " + pod.getMetadata().getName()
                    + " has no container " + container + ".", "Choose another instance, or a version.");
        }
        var status = pod.getStatus() == null ? Optional.<ContainerStatus>empty()
                : Stream.concat(pod.getStatus().getContainerStatuses().stream(),
                        pod.getStatus().getInitContainerStatuses().stream())
                        .filter(one -> one.getName().equals(container)).findFirst();
        return new SourcePod(pod, spec.get(), status);
    }
}
