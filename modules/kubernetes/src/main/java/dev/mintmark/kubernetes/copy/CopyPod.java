package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The pod of a copy, built up from nothing.
final class CopyPod {

    /// Closed until the copy's NetworkPolicy is there; opened by the launch. What is gated is on no node, so nothing of it
    /// runs.
    static final String GATE = "dev.mintmark/cut-off";
    private static final long GRACE_SECONDS = 2;

    private CopyPod() {}

    static PodSpec spec(CopyPlan plan) {
        var request = plan.request();
        var spec = new PodSpecBuilder().withRestartPolicy("Never")
                // Beyond this it cannot live, whoever extends its Job: a pod's deadline can only shrink.
                .withActiveDeadlineSeconds(CopyMarks.seconds(request.lease().most()))
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withAutomountServiceAccountToken(false)
                // These would tell it the addresses of all Services.
                .withEnableServiceLinks(false)
                .addNewSchedulingGate(GATE)
                .withSecurityContext(security(plan))
                .withImagePullSecrets(KeptTraits.of(plan, KeptTraits.PULL_SECRET).stream().map(LocalObjectReference::new)
                        .toList())
                .withNodeSelector(nodeSelector(plan))
                .withContainers(CopyContainer.of(plan)).withVolumes(CopyVolumes.of(plan));
        KeptTraits.of(plan, KeptTraits.RUNTIME_CLASS).forEach(spec::withRuntimeClassName);
        request.toolbox().ifPresent(image -> spec.withInitContainers(Toolbox.bringing(plan, image)));
        return spec.build();
    }

    /// The pod that the Job will make, to be rehearsed: only of pods do PodSecurity and quotas tell what they think.
    static Pod rehearsed(CopyPlan plan, String namespace) {
        return new PodBuilder().withNewMetadata().withName(CopyMarks.name(plan.request().id())).withNamespace(namespace)
                .withLabels(CopyMarks.labels(plan.request().id())).withAnnotations(annotations(plan)).endMetadata()
                .withSpec(spec(plan)).build();
    }

    /// Service meshes put a container of theirs into every pod of some namespaces: not into this one.
    static Map<String, String> annotations(CopyPlan plan) {
        var annotations = CopyMarks.annotations(plan);
        annotations.put("sidecar.istio.io/inject", "false");
        annotations.put("linkerd.io/inject", "disabled");
        return annotations;
    }

    private static PodSecurityContext security(CopyPlan plan) {
        var user = Long.parseLong(plan.user());
        return new PodSecurityContextBuilder().withRunAsNonRoot(user != 0).withRunAsUser(user)
                .withNewSeccompProfile().withType("RuntimeDefault").endSeccompProfile().build();
    }

    private static Map<String, String> nodeSelector(CopyPlan plan) {
        List<String> kept = KeptTraits.of(plan, KeptTraits.NODE_SELECTOR);
        return kept.isEmpty() ? null : kept.stream().map(entry -> entry.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
