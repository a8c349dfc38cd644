package dev.mintmark.kubernetes.delivery;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;

/// A Rollout of payments in the middle of a canary: revision 3 is stable, the bad revision 4 is on its way.
final class RolloutSite {

    private static final String TEMPLATE = """
            {metadata: {labels: {app: payments, rollouts-pod-template-hash: "%s"}},
             spec: {containers: [{name: main, image: "%s@%s", env: [{name: DB_PASSWORD, value: "%s"}]}]}}""";

    private RolloutSite() {}

    static Site updating(Site site) {
        return replicas(replicas(replicas(replicas(site.put("rollouts", """
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                metadata: {name: payments, namespace: shop, uid: r1}
                spec:
                  replicas: 3
                  strategy: {canary: {steps: [{setWeight: 20}, {pause: {}}, {analysis: {templates: [{templateName: errors}]}}]}}
                  template: %s
                status: {observedGeneration: "1", currentPodHash: bad4, stableRS: was3, phase: Paused, message: CanaryPauseStep}"""
                .formatted(template("", Site.BAD.value(), "new-secret-1"))),
                "was1", 1, Site.GOOD.value(), "2026-11-10T10:00:00Z"),
                "old2", 2, "sha256:" + "22".repeat(32), "2026-11-11T10:00:00Z"),
                "was3", 3, "sha256:" + "33".repeat(32), "2026-11-12T10:00:00Z"),
                "bad4", 4, Site.BAD.value(), "2026-11-20T10:00:00Z");
    }

    /// The bad version was promoted: nothing is in progress.
    static Site promoted(Site site) {
        updating(site);
        site.status("rollouts", "payments", "{stableRS: bad4, phase: Healthy, message: ''}");
        return site;
    }

    /// The bad canary against a stable ReplicaSet that has the good version.
    static Site updatingFromGood(Site site) {
        updating(site);
        site.status("rollouts", "payments", "stableRS: was1");
        return site;
    }

    static Site replicas(Site site, String hash, int revision, String digest, String created) {
        return site.put("replicasets", """
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata: {name: payments-%s, namespace: shop, uid: rs-%s, creationTimestamp: "%s",
                  labels: {rollouts-pod-template-hash: %s}, annotations: {rollout.argoproj.io/revision: "%d"},
                  ownerReferences: [{apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: payments, uid: r1, controller: true}]}
                spec: {replicas: 0, template: %s}"""
                .formatted(hash, hash, created, hash, revision, template(hash, digest, "old-secret-1")));
    }

    static String template(String hash, String digest, String password) {
        var template = TEMPLATE.formatted(hash, Site.REPOSITORY, digest, password);
        return (hash.isEmpty() ? template.replace(", rollouts-pod-template-hash: \"\"", "") : template).replace("\n",
                " ");
    }

    static Member member() {
        return Site.member("Rollout", new Owner(Owner.Kind.KUBERNETES, "", "kubectl-edit"));
    }

    static Part plan(Site site) throws Exception {
        return site.pipeline("argo-rollouts").plan(member(), site.purpose());
    }
}
