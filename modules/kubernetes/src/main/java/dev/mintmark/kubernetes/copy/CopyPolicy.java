package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyPlan;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.util.List;

/// The NetworkPolicy of a copy: nothing in, and nothing out unless the operator opened it.
final class CopyPolicy {

    static final String OPEN = "egress";
    static final String CLOSED = "none";

    private CopyPolicy() {}

    /// As it will be, but for its owner.
    static NetworkPolicy rehearsed(CopyPlan plan, String namespace) {
        return of(plan, namespace, List.of());
    }

    /// @param pod goes, and the policy with it: only then nothing is left that it holds back
    static NetworkPolicy of(CopyPlan plan, Pod pod) {
        return of(plan, pod.getMetadata().getNamespace(), List.of(new OwnerReferenceBuilder().withApiVersion("v1")
                .withKind("Pod").withName(pod.getMetadata().getName()).withUid(pod.getMetadata().getUid()).build()));
    }

    /// Whether what the server has is what was meant.
    static boolean cutsOff(NetworkPolicy policy, CopyPlan plan) {
        var spec = policy.getSpec();
        var selected = spec.getPodSelector();
        return spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress")) && spec.getIngress().isEmpty()
                && (spec.getEgress().isEmpty() || plan.network().equals(OPEN))
                && LabelSelectors.matches(selected, CopyMarks.labels(plan.request().id()));
    }

    private static NetworkPolicy of(CopyPlan plan, String namespace, List<OwnerReference> owners) {
        CopyId id = plan.request().id();
        var policy = new NetworkPolicyBuilder()
                .withNewMetadata().withName(CopyMarks.name(id)).withNamespace(namespace).withLabels(CopyMarks.labels(id))
                .withOwnerReferences(owners).endMetadata()
                .withNewSpec().withNewPodSelector().addToMatchLabels(CopyMarks.COPY, id.value()).endPodSelector()
                .withPolicyTypes("Ingress", "Egress");
        if (plan.network().equals(OPEN)) {
            policy.withEgress(new NetworkPolicyEgressRule());
        }
        return policy.endSpec().build();
    }
}
