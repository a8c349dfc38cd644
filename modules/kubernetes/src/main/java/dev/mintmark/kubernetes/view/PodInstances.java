package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.ContainerSpec;
import dev.mintmark.kubernetes.objects.ContainerStatus;
import dev.mintmark.kubernetes.objects.PodObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes instances of a pod's containers.
final class PodInstances {

    private final SourceId source;
    private final Shared shared;
    private final RunningImages images;

    PodInstances(SourceId source, Shared shared) {
        this.source = source;
        this.shared = shared;
        this.images = new RunningImages(shared);
    }

    /// The instances of a pod; none if it is over.
    List<Instance> of(PodObject pod, WorkloadId workload) {
        if (pod.isOver()) {
            return List.of();
        }
        var instances = new ArrayList<Instance>();
        var main = main(pod);
        for (var spec : pod.spec().containers()) {
            var role = spec.name().equals(main) ? ContainerRole.MAIN : ContainerRole.CONTAINER;
            add(pod, workload, spec, role, status(pod.status().containerStatuses(), spec), instances);
        }
        for (var spec : pod.spec().initContainers()) {
            var role = spec.restartPolicy().equals("Always") ? ContainerRole.SIDECAR : ContainerRole.INIT;
            add(pod, workload, spec, role, status(pod.status().initContainerStatuses(), spec), instances);
        }
        for (var spec : pod.spec().ephemeralContainers()) {
            add(pod, workload, spec, ContainerRole.EPHEMERAL, status(pod.status().ephemeralContainerStatuses(), spec),
                    instances);
        }
        return instances;
    }

    private void add(PodObject pod, WorkloadId workload, ContainerSpec spec, ContainerRole role, ContainerStatus status,
            List<Instance> instances) {
        if (InstanceStates.isOver(pod, role, status)) {
            return;
        }
        var state = InstanceStates.of(pod, role, status);
        instances.add(new Instance(new InstanceId(source, pod.metadata().uid(), shared.text(spec.name())), workload,
                pod.metadata().name(), role, shared.text(pod.spec().nodeName()), images.of(spec, status), state.state(),
                shared.text(state.reason()), since(pod, status), status == null ? 0 : status.restartCount()));
    }

    private static String main(PodObject pod) {
        var named = pod.metadata().annotations().defaultContainer();
        var containers = pod.spec().containers();
        return containers.stream().map(ContainerSpec::name).filter(name -> name.equals(named)).findFirst()
                .orElseGet(() -> containers.isEmpty() ? "" : containers.getFirst().name());
    }

    private static ContainerStatus status(List<ContainerStatus> statuses, ContainerSpec spec) {
        for (var status : statuses) {
            if (status.name().equals(spec.name())) {
                return status;
            }
        }
        return null;
    }

    private static Instant since(PodObject pod, ContainerStatus status) {
        return Optional.ofNullable(status).flatMap(PodInstances::started).or(pod::createdAt).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> started(ContainerStatus status) {
        if (status.state().running() != null) {
            return status.state().running().since();
        }
        var ended = status.state().terminated() == null ? status.lastState().terminated() : status.state().terminated();
        return Optional.ofNullable(ended).flatMap(ContainerStatus.Terminated::since);
    }
}
