package dev.mintmark.kubernetes.delivery;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;

/// Flux as it brings payments to a cluster, with image automation that keeps its tag up to date in Git.
final class FluxSite {

    private static final Owner KUSTOMIZATION = new Owner(Owner.Kind.FLUX_KUSTOMIZATION, "flux-system", "apps");
    private static final Owner RELEASE = new Owner(Owner.Kind.FLUX_HELM_RELEASE, "shop", "payments");

    private FluxSite() {}

    static Site withKustomization(Site site) {
        return site.put("gitrepositories", """
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: env, namespace: flux-system, uid: g1}
                spec: {interval: 1m, url: "https://ana:hunter2@git.example/shop/env.git", ref: {branch: main}}
                status: {observedGeneration: 1, artifact: {revision: "main@sha1:aaa"},
                  conditions: [{type: Ready, status: "True", reason: Succeeded}]}""")
                .put("kustomizations", """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: apps, namespace: flux-system, uid: k1}
                spec: {interval: 10m, path: ./apps/payments/, prune: true, sourceRef: {kind: GitRepository, name: env}}
                status:
                  observedGeneration: 1
                  lastAppliedRevision: "main@sha1:aaa"
                  lastAttemptedRevision: "main@sha1:aaa"
                  inventory: {entries: [{id: shop_payments_apps_Deployment, v: v1}, {id: shop_ledger_apps_StatefulSet, v: v1},
                    {id: shop_payments__Service, v: v1}]}
                  conditions: [{type: Ready, status: "True", reason: ReconciliationSucceeded}]""");
    }

    static Site withAutomation(Site site) {
        return site.put("imageupdateautomations", """
                apiVersion: image.toolkit.fluxcd.io/v1
                kind: ImageUpdateAutomation
                metadata: {name: apps, namespace: flux-system, uid: a1}
                spec:
                  interval: 1m
                  sourceRef: {kind: GitRepository, name: env}
                  git: {checkout: {ref: {branch: main}}, commit: {author: {email: flux@git.example}}, push: {branch: main}}
                  update: {path: ./apps, strategy: Setters}""")
                .put("imagerepositories", """
                apiVersion: image.toolkit.fluxcd.io/v1
                kind: ImageRepository
                metadata: {name: payments, namespace: flux-system}
                spec: {image: registry.example/shop/payments, interval: 5m}""")
                .put("imagepolicies", """
                apiVersion: image.toolkit.fluxcd.io/v1
                kind: ImagePolicy
                metadata: {name: payments, namespace: flux-system}
                spec: {imageRepositoryRef: {name: payments}, policy: {semver: {range: ">=1.0.0"}}, digestReflectionPolicy: Always}
                status: {latestRef: {name: registry.example/shop/payments, tag: 1.4.2, digest: "%s"}}"""
                .formatted(Site.BAD.value()));
    }

    static Site withRelease(Site site) {
        return site.put("helmreleases", """
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: {name: payments, namespace: shop, uid: h1, labels: {
                  kustomize.toolkit.fluxcd.io/name: apps, kustomize.toolkit.fluxcd.io/namespace: flux-system}}
                spec:
                  chart: {spec: {chart: web, version: 2.x, sourceRef: {kind: HelmRepository, name: charts}}}
                  values: {image: {tag: 1.4.2}}
                  valuesFrom: [{kind: Secret, name: payments-values, valuesKey: prod.yaml}]
                  upgrade: {remediation: {retries: 3}}
                status:
                  observedGeneration: 1
                  lastAttemptedGeneration: 1
                  lastAttemptedConfigDigest: sha256:aa
                  history: [{version: 12, chartVersion: 2.0.1, status: failed, name: payments}]
                  conditions: [{type: Ready, status: "False", reason: UpgradeFailed, message: timed out},
                    {type: Stalled, status: "True", reason: RetriesExceeded, message: "Failed to upgrade after 3 attempt(s)"}]""");
    }

    static Member deployment() {
        return Site.member("Deployment", KUSTOMIZATION);
    }

    static Member release() {
        return Site.member("Deployment", RELEASE);
    }

    static Pipeline flux(Site site) {
        return site.pipeline("flux");
    }

    static Part plan(Site site) throws Exception {
        return flux(site).plan(deployment(), site.purpose());
    }
}
