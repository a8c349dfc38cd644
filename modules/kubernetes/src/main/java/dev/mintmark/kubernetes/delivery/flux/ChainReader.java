package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;

/// Follows a workload's way back to where it comes from.
final class ChainReader {

    private static final String KUSTOMIZE = "kustomize.toolkit.fluxcd.io";

    private final ObjectApi api;
    private final Member member;

    ChainReader(ObjectApi api, Member member) {
        this.api = api;
        this.member = member;
    }

    Chain read() throws RollbackRefused, InterruptedException {
        var owner = member.ownership().owner();
        var isRelease = owner.kind() == Owner.Kind.FLUX_HELM_RELEASE;
        var owning = read(isRelease ? FluxTypes.HELM_RELEASES : FluxTypes.KUSTOMIZATIONS, owner.namespace(),
                owner.name())
                .orElseThrow(() -> Refusals.blocked("flux.owner-gone", what(), "The " + (isRelease ? "HelmRelease "
                        : "Kustomization ") + owner.namespace() + "/" + owner.name()
                        + " that its labels name is not there.",
                        "Find out who applies it now: its field managers are among the evidence."));
        var kustomization = isRelease ? kustomizationOf(owning) : Optional.of(owning);
        return new Chain(source(kustomization, owning), kustomization, isRelease ? Optional.of(owning)
                : Optional.empty());
    }

    /// A HelmRelease is itself applied by a Kustomization, if its labels say so.
    private Optional<FluxObject> kustomizationOf(FluxObject release) throws RollbackRefused, InterruptedException {
        var name = release.object().label(KUSTOMIZE + "/name");
        var namespace = release.object().label(KUSTOMIZE + "/namespace");
        return name.isEmpty() || namespace.isEmpty() ? Optional.empty() : read(FluxTypes.KUSTOMIZATIONS, namespace,
                name);
    }

    private Optional<FluxObject> source(Optional<FluxObject> kustomization, FluxObject owning)
            throws RollbackRefused, InterruptedException {
        var from = kustomization.orElse(owning);
        var reference = from.object().json().at(kustomization.isPresent() ? "/spec/sourceRef"
                : "/spec/chart/spec/sourceRef");
        return reference.path("kind").asText().equals("GitRepository")
                ? read(FluxTypes.GIT_REPOSITORIES, from.namespaceOf(reference), reference.path("name").asText())
                : Optional.empty();
    }

    private Optional<FluxObject> read(ObjectType usual, String namespace, String name)
            throws RollbackRefused, InterruptedException {
        try {
            var type = api.served(usual);
            return type.isEmpty() ? Optional.empty()
                    : api.get(new ObjectRef(type.get(), namespace, name)).map(FluxObject::new);
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, what(), "get", usual, namespace);
        }
    }

    private String what() {
        return "No way back was found for " + member.workload() + ".";
    }
}
