package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.ManifestSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a workload comes through on its way from Git to the cluster.
///
/// @param source        the GitRepository; empty if it comes from elsewhere, or cannot be told
/// @param kustomization what applies its manifests, or those of its HelmRelease
/// @param release       what installs it
record Chain(Optional<FluxObject> source, Optional<FluxObject> kustomization, Optional<FluxObject> release) {

    /// In the order in which a change passes through them.
    List<FluxObject> links() {
        return Stream.of(source, kustomization, release).flatMap(Optional::stream).toList();
    }

    /// Whose suspension would keep Flux from undoing a change that did not come through Git.
    FluxObject owner() {
        return release.or(() -> kustomization).orElseThrow();
    }

    Optional<ManifestSource> manifests() {
        return source.filter(found -> found.isA("GitRepository"))
                .map(found -> new ManifestSource(GitAddress.of(found).withoutCredentials(), branch(), path()));
    }

    /// The branch that is followed, else the tag, commit or range of versions.
    String branch() {
        return source.map(found -> GitAddress.of(found).followed()).orElse("");
    }

    /// Directory within the repository; empty for its root.
    String path() {
        return kustomization.map(found -> found.object().text("/spec/path"))
                .or(() -> release.map(found -> found.object().text("/spec/chart/spec/chart")))
                .map(Chain::directory).orElse("");
    }

    /// `./apps/payments/` is `apps/payments`.
    static String directory(String path) {
        return path.replaceFirst("^(?:\\./|/)+", "").replaceFirst("/+$", "").replaceFirst("^\\.$", "");
    }
}
