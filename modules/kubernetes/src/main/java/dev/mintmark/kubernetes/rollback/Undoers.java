package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Says what will undo a change that goes around a workload's owner, as far as its labels and managers tell.
record Undoers(Member member, ClusterObject workload) {

    private static final Map<String, String> MARKS = Map.of("argocd.argoproj.io/instance", "Argo CD application",
            "argocd.argoproj.io/tracking-id", "Argo CD application", "kustomize.toolkit.fluxcd.io/name", "Flux Kustomization",
            "helm.toolkit.fluxcd.io/name", "Flux HelmRelease", "meta.helm.sh/release-name", "Helm release");
    private static final List<String> MANAGERS = List.of("argocd", "kustomize-controller", "helm-controller", "Helm",
            "flux", "terraform", "pulumi");

    Finding finding() {
        var owner = member.ownership().owner();
        var evidence = new ArrayList<String>();
        MARKS.forEach((key, what) -> {
            var value = workload.label(key).isEmpty() ? workload.annotation(key) : workload.label(key);
            if (!value.isEmpty()) {
                evidence.add(what + " " + value + " (" + key + ")");
            }
        });
        workload.controller().ifPresent(by -> evidence.add(by.kind() + " " + by.name() + " made it"));
        managers().forEach(name -> evidence.add("field manager " + name + " sets its template"));
        member.ownership().evidence().stream().limit(5)
                .forEach(one -> evidence.add(one.where() + ": " + one.what()));
        return Finding.warned("undone-by", member, "This goes around " + name(owner) + ", which will undo it",
                String.join("; ", evidence.stream().distinct().toList()) + ".",
                "Bring the change into " + name(owner) + " before the glass has to be mended, or pause it first.");
    }

    private TreeSet<String> managers() {
        var names = new TreeSet<String>();
        for (var entry : workload.json().at("/metadata/managedFields")) {
            var name = entry.path("manager").asText();
            if (entry.at("/fieldsV1/f:spec/f:template").isObject() && MANAGERS.stream().anyMatch(name::startsWith)) {
                names.add(name);
            }
        }
        return names;
    }

    static String name(Owner owner) {
        return switch (owner.kind()) {
            case ARGO_CD -> "the Argo CD application " + owner.name();
            case FLUX_KUSTOMIZATION -> "the Flux Kustomization " + owner.name();
            case FLUX_HELM_RELEASE -> "the Flux HelmRelease " + owner.name();
            case HELM -> "the Helm release " + owner.name();
            case GIT -> "its environment repository";
            case KUBERNETES -> "whoever applies it";
            case CONTROLLER, ENGINE, COMPOSE, SWARM -> "its controller " + owner.name();
            case UNKNOWN -> "an owner that is not known";
        };
    }
}
