package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.kubernetes.delivery.objects.ObjectType;

/// The kinds of Flux that a rollback has to do with, in the versions of Flux 2.7. Older servers have them in others.
final class FluxTypes {

    static final ObjectType GIT_REPOSITORIES =
            new ObjectType("source.toolkit.fluxcd.io/v1", "GitRepository", "gitrepositories");
    static final ObjectType KUSTOMIZATIONS =
            new ObjectType("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "kustomizations");
    static final ObjectType HELM_RELEASES = new ObjectType("helm.toolkit.fluxcd.io/v2", "HelmRelease", "helmreleases");
    static final ObjectType AUTOMATIONS =
            new ObjectType("image.toolkit.fluxcd.io/v1", "ImageUpdateAutomation", "imageupdateautomations");
    static final ObjectType POLICIES = new ObjectType("image.toolkit.fluxcd.io/v1", "ImagePolicy", "imagepolicies");
    static final ObjectType IMAGE_REPOSITORIES =
            new ObjectType("image.toolkit.fluxcd.io/v1", "ImageRepository", "imagerepositories");

    private FluxTypes() {}

    /// Another kind of the group of one that was read, in the version in which that was served.
    static ObjectType beside(ObjectType read, ObjectType other) {
        return new ObjectType(read.apiVersion(), other.kind(), other.plural());
    }
}
