package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Owner;
import java.util.List;

/// Who keeps the workloads of a service as they are.
enum Keeper {

    /// An Argo CD application for each workload, which syncs by itself what the repository says.
    ARGO_CD(Owner.Kind.ARGO_CD, "argocd-controller"),
    /// A Flux Kustomization for each, and an image automation that commits every new version.
    FLUX(Owner.Kind.FLUX_KUSTOMIZATION, "kustomize-controller"),
    /// Somebody with `kubectl apply`.
    PEOPLE(Owner.Kind.KUBERNETES, "kubectl-client-side-apply");

    /// Most shops have one habit and some exceptions.
    private static final List<Keeper> HABITS = List.of(ARGO_CD, ARGO_CD, ARGO_CD, PEOPLE, FLUX);

    private final Owner.Kind kind;
    private final String fieldManager;

    Keeper(Owner.Kind kind, String fieldManager) {
        this.kind = kind;
        this.fieldManager = fieldManager;
    }

    static Keeper of(String service) {
        return HABITS.get((int) (Hashes.share("pipeline", service) * HABITS.size()));
    }

    Owner.Kind kind() {
        return kind;
    }

    /// The field manager that its writes are known by.
    String fieldManager() {
        return fieldManager;
    }

    /// Whether what a workload is to be stands in a repository.
    boolean hasRepository() {
        return this != PEOPLE;
    }
}
