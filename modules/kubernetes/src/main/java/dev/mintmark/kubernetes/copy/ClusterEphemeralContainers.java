package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.ephemeral.EphemeralContainer;
import dev.mintmark.change.ephemeral.EphemeralContainers;
import dev.mintmark.change.ephemeral.EphemeralRequest;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.feeds.Backoff;
import dev.mintmark.kubernetes.inside.ClusterInside;
import dev.mintmark.kubernetes.inside.ContainerPlace;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.EphemeralContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.time.Duration;
import java.util.Optional;

/// Adds containers of tools to running pods of a cluster, by the one door there is for it: `pods/ephemeralcontainers`.
final class ClusterEphemeralContainers implements EphemeralContainers {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final SourceId source;
    private final TypedApi api;
    private final Namespaces namespaces;

    ClusterEphemeralContainers(SourceId source, TypedApi api, Namespaces namespaces) {
        this.source = source;
        this.api = api;
        this.namespaces = namespaces;
    }

    @Override
    public SourceId source() {
        return source;
    }

    @Override
    public EphemeralContainer add(EphemeralRequest request) throws CopyRefused, InterruptedException {
        var what = "No container was added to the pod.";
        try {
            var target = SourcePod.find(api, request.target(), namespaces.toLookIn(), what);
            var image = CopyImage.named(request.toolbox());
            var meta = target.pod().getMetadata();
            var name = CopyMarks.name(request.id());
            var began = api.connection().clock().instant();
            // With the UID, so that it cannot meet another pod of this name.
            api.patch(Kind.PODS, meta.getNamespace(), meta.getName(), "/ephemeralcontainers",
                    "application/strategic-merge-patch+json", new PodBuilder().withNewMetadata().withUid(meta.getUid())
                            .endMetadata().withNewSpec().addToEphemeralContainers(container(request, target, image.reference()))
                            .endSpec().build());
            what = "Container " + name + " was added to pod " + meta.getName() + ", and does not run.";
            awaitRunning(target.pod(), name, what);
            var place = new ContainerPlace(meta.getNamespace(), meta.getName(), name, Optional.empty());
            return new EphemeralContainer(request.id(), request.target(), meta.getNamespace(), meta.getName(), name,
                    began.plus(request.length()), new ClusterInside(api, () -> place), remains(name, meta.getName()));
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, what);
        }
    }

    /// PodSecurity *restricted*, as the user of what is looked into where that is known and not root: else it would see the
    /// processes, but nothing of them.
    private static io.fabric8.kubernetes.api.model.EphemeralContainer container(EphemeralRequest request, SourcePod target,
            String image) {
        var user = CopyUser.known(target.pod(), target.container()).filter(id -> id != 0).orElse(CopyUser.NOBODY);
        return new EphemeralContainerBuilder().withName(CopyMarks.name(request.id())).withImage(image)
                .withTargetContainerName(target.container().getName())
                .withCommand("sleep", Long.toString(CopyMarks.seconds(request.length())))
                .withNewSecurityContext().withAllowPrivilegeEscalation(false).withPrivileged(false).withRunAsNonRoot(true)
                .withRunAsUser(user).withNewCapabilities().withDrop("ALL").endCapabilities()
                .withNewSeccompProfile().withType("RuntimeDefault").endSeccompProfile().endSecurityContext().build();
    }

    private void awaitRunning(Pod pod, String name, String what) throws CopyRefused, CallFailed, InterruptedException {
        var backoff = new Backoff(api.connection().patience().retry().dividedBy(2), Duration.ofSeconds(1));
        var began = System.nanoTime();
        while (true) {
            var state = api.get(Kind.PODS, pod.getMetadata().getNamespace(), pod.getMetadata().getName())
                    .flatMap(now -> state(now, name));
            if (state.isPresent() && state.get().getRunning() != null) {
                return;
            }
            var late = System.nanoTime() - began > LONGEST.toNanos();
            var why = state.flatMap(now -> hopeless(now, late));
            if (why.isPresent() || late) {
                throw CopyProblems.refused("copy.ephemeral", what, why.orElse("Its node does not start it") + ".",
                        "Check the toolbox image. The entry stays in the pod until the pod is gone.");
            }
            backoff.await(Duration.ZERO);
        }
    }

    private static Optional<ContainerState> state(Pod pod, String name) {
        return pod.getStatus() == null ? Optional.empty() : pod.getStatus().getEphemeralContainerStatuses().stream()
                .filter(status -> status.getName().equals(name)).map(status -> status.getState()).findFirst();
    }

    private static Optional<String> hopeless(ContainerState state, boolean late) {
        if (state.getTerminated() != null) {
            return Optional.of(Said.of(state.getTerminated().getMessage(), state.getTerminated().getReason()));
        }
        if (state.getWaiting() == null) {
            return Optional.empty();
        }
        var said = Said.of(state.getWaiting().getMessage(), state.getWaiting().getReason());
        return late || Said.isFinal(state.getWaiting().getReason(), said) ? Optional.of(said) : Optional.empty();
    }

    private static Problem remains(String name, String pod) {
        return new Problem("copy.ephemeral-remains", "Container " + name + " stays listed in pod " + pod + ".",
                "Kubernetes never removes an ephemeral container; what runs in it ends by itself.",
                "Replace the pod when you are done, so that it is again what its image says.");
    }
}
