package dev.mintmark.kubernetes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Owner.Kind;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.workload.WorkloadId;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The owner is concluded from what cannot be copied; all that was found is told.
class OwnershipTest {

    private static final String TRACKING = "argocd.argoproj.io/tracking-id: payments:apps/Deployment:shop/payments";
    private static final String KUSTOMIZE =
            "kustomize.toolkit.fluxcd.io/name: apps, kustomize.toolkit.fluxcd.io/namespace: flux-system";
    private static final String HELM =
            "meta.helm.sh/release-name: payments, meta.helm.sh/release-namespace: shop";

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = new Site();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void aTrackingIdThatNamesTheVeryObjectSpeaksForItsApplication() throws Exception {
        deployment("", TRACKING, "kubectl-edit");

        assertThat(owner()).isEqualTo(new Owner(Kind.ARGO_CD, "", "payments"));
        assertThat(ownership().evidence().getFirst().where()).isEqualTo("annotation argocd.argoproj.io/tracking-id");
    }

    @Test
    void anApplicationOutsideOfArgosNamespaceIsNamedWithItsOwn() throws Exception {
        deployment("", "argocd.argoproj.io/tracking-id: teams_payments:apps/Deployment:shop/payments",
                "argocd-controller");

        assertThat(owner()).isEqualTo(new Owner(Kind.ARGO_CD, "teams", "payments"));
    }

    @Test
    void aTrackingIdOfAnotherObjectIsACopyAndNoEvidenceForArgo() throws Exception {
        for (var copied : new String[] {"payments:apps/Deployment:production/payments",
                "payments:apps/StatefulSet:shop/payments",
                "payments:/Deployment:shop/payments", "payments", "a:b:c:d"}) {
            deployment("", "argocd.argoproj.io/tracking-id: '" + copied + "'", "kubectl-client-side-apply");

            assertThat(owner()).as(copied).isEqualTo(new Owner(Kind.KUBERNETES, "", "kubectl-client-side-apply"));
            assertThat(ownership().evidence().toString()).contains("names another object", copied);
        }
    }

    @Test
    void anInstanceLabelCountsOnlyWhenArgosFieldManagerAgrees() throws Exception {
        for (var label : new String[] {"app.kubernetes.io/instance", "argocd.argoproj.io/instance"}) {
            deployment(label + ": payments", "", "kubectl-client-side-apply");
            assertThat(owner()).as(label).isEqualTo(new Owner(Kind.KUBERNETES, "", "kubectl-client-side-apply"));

            deployment(label + ": payments", "", "argocd-controller");
            assertThat(owner()).as(label).isEqualTo(new Owner(Kind.ARGO_CD, "", "payments"));
        }
    }

    @Test
    void fluxLabelsThatItsControllerConfirmsNameTheKustomization() throws Exception {
        deployment(KUSTOMIZE, "", "kustomize-controller");

        assertThat(owner()).isEqualTo(new Owner(Kind.FLUX_KUSTOMIZATION, "flux-system", "apps"));
    }

    @Test
    void copiedFluxLabelsAreToldAndDoNotCount() throws Exception {
        deployment(KUSTOMIZE, "", "kubectl-client-side-apply");

        assertThat(owner().kind()).isEqualTo(Kind.KUBERNETES);
        assertThat(ownership().evidence().toString()).contains("no field manager of flux confirms", "flux-system/apps");
    }

    @Test
    void aHelmReleaseOfFluxSpeaksForItsHelmRelease() throws Exception {
        deployment("helm.toolkit.fluxcd.io/name: payments, helm.toolkit.fluxcd.io/namespace: flux-system, "
                + "app.kubernetes.io/managed-by: Helm", HELM, "helm-controller");

        assertThat(owner()).isEqualTo(new Owner(Kind.FLUX_HELM_RELEASE, "flux-system", "payments"));
        assertThat(ownership().evidence().toString()).contains("meta.helm.sh/release-namespace");
    }

    @Test
    void helmsMarksCountWhenHelmWroteTheObject() throws Exception {
        deployment("app.kubernetes.io/managed-by: Helm", HELM, "helm");
        assertThat(owner()).isEqualTo(new Owner(Kind.HELM, "shop", "payments"));

        deployment("app.kubernetes.io/managed-by: Helm", HELM, "kubectl-client-side-apply");
        assertThat(owner().kind()).isEqualTo(Kind.KUBERNETES);
    }

    @Test
    void aChartThatArgoRendersIsArgos() throws Exception {
        deployment("app.kubernetes.io/managed-by: Helm", TRACKING, "argocd-controller");

        assertThat(owner().kind()).isEqualTo(Kind.ARGO_CD);
    }

    @Test
    void ofTwoOwnersItIsTheOneThatSetTheImageLast() throws Exception {
        deployment(KUSTOMIZE, TRACKING, "argocd-controller@2026-11-01T10:00:00Z",
                "kustomize-controller@2026-11-20T10:00:00Z");
        assertThat(owner()).isEqualTo(new Owner(Kind.FLUX_KUSTOMIZATION, "flux-system", "apps"));
        assertThat(ownership().evidence().toString()).contains("tracking-id", "managedFields argocd-controller");

        deployment(KUSTOMIZE, TRACKING, "kustomize-controller@2026-11-01T10:00:00Z",
                "argocd-controller@2026-11-20T10:00:00Z");
        assertThat(owner().kind()).isEqualTo(Kind.ARGO_CD);
    }

    @Test
    void evidenceThatContradictsItselfMakesNobodyTheOwner() throws Exception {
        deployment(KUSTOMIZE, TRACKING, "argocd-controller@2026-11-01T10:00:00Z",
                "kustomize-controller@2026-11-02T10:00:00Z",
                "kubectl-edit@2026-11-20T10:00:00Z");

        assertThat(owner()).isEqualTo(new Owner(Kind.UNKNOWN, "", "argo-cd payments and flux flux-system/apps"));
        assertThat(ownership().evidence().toString()).contains("tracking-id", "kustomize.toolkit.fluxcd.io",
                "set the image at 2026-11-20T10:00:00Z");
    }

    @Test
    void marksOfAnObjectWithoutFieldManagersLeaveItOpen() throws Exception {
        deployment(KUSTOMIZE, "");

        assertThat(owner()).isEqualTo(new Owner(Kind.UNKNOWN, "", "flux flux-system/apps"));
    }

    @Test
    void aControllerWithoutItsMarkLeavesItOpen() throws Exception {
        deployment("", "", "kustomize-controller");

        assertThat(owner().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(owner().name()).isEqualTo("kustomize-controller without a mark");
    }

    @Test
    void whatAControllerMadeIsTheControllers() throws Exception {
        deployment(KUSTOMIZE, "", "kustomize-controller");
        site.put("shops", "{apiVersion: shop.example/v1, kind: Shop, metadata: {name: main, namespace: shop, uid: u1}}");
        site.change("deployments", "payments", object -> object.withObject("metadata").withArray("ownerReferences").add(
                Site.yaml("{apiVersion: shop.example/v1, kind: Shop, name: main, uid: u1, controller: true}")));

        assertThat(owner()).isEqualTo(new Owner(Kind.CONTROLLER, "shop", "Shop/main"));
        assertThat(ownership().evidence().toString()).contains("shop.example/v1 Shop/main",
                "kustomize.toolkit.fluxcd.io");
    }

    @Test
    void aPodIsLookedAtAsItsDeployment() throws Exception {
        deployment("", TRACKING, "argocd-controller");
        owned("replicasets", "apps/v1", "ReplicaSet", "payments-7d", "apps/v1", "Deployment", "payments", "d1");
        owned("pods", "v1", "Pod", "payments-7d-x", "apps/v1", "ReplicaSet", "payments-7d", "rs-payments-7d");

        var ownership = site.delivery().ownerships().ownership(new WorkloadId(Site.SOURCE, "shop", "Pod",
                "payments-7d-x"));

        assertThat(ownership.workload()).isEqualTo(Site.payments("Deployment"));
        assertThat(ownership.owner().kind()).isEqualTo(Kind.ARGO_CD);
    }

    @Test
    void aReplicaSetOfARolloutIsLookedAtAsTheRollout() throws Exception {
        site.put("rollouts", """
                {apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: payments, namespace: shop, uid: r1,
                  annotations: {argocd.argoproj.io/tracking-id: "payments:argoproj.io/Rollout:shop/payments"}}}""");
        owned("replicasets", "apps/v1", "ReplicaSet", "payments-7d", "argoproj.io/v1alpha1", "Rollout", "payments",
                "r1");

        var ownership = site.delivery().ownerships().ownership(new WorkloadId(Site.SOURCE, "shop", "ReplicaSet",
                "payments-7d"));

        assertThat(ownership.workload()).isEqualTo(Site.payments("Rollout"));
        assertThat(ownership.owner().kind()).isEqualTo(Kind.ARGO_CD);
    }

    @Test
    void whatTheGoneOwnerOfAPodHadIsNotKnown() throws Exception {
        site.put("configmaps", "{apiVersion: v1, kind: ConfigMap, metadata: {name: x, namespace: shop, uid: gone}}");
        owned("replicasets", "apps/v1", "ReplicaSet", "payments-7d", "apps/v1", "Deployment", "payments", "gone");
        deployment("", TRACKING, "argocd-controller");

        var ownership = site.delivery().ownerships().ownership(new WorkloadId(Site.SOURCE, "shop", "ReplicaSet",
                "payments-7d"));

        assertThat(ownership.owner()).isEqualTo(new Owner(Kind.UNKNOWN, "", "Deployment/payments, gone"));
    }

    @Test
    void aHandEditIsToldWithItsTime() throws Exception {
        deployment("", "", "kubectl-client-side-apply@2026-11-01T10:00:00Z", "kubectl-edit@2026-11-20T10:00:00Z");

        assertThat(owner()).isEqualTo(new Owner(Kind.KUBERNETES, "", "kubectl-edit"));
        assertThat(ownership().evidence()).contains(
                new Ownership.Evidence("managedFields kubectl-edit", "set the image at 2026-11-20T10:00:00Z"));
    }

    @Test
    void aConfiguredRepositoryCountsWhereTheClusterNamesNobody() throws Exception {
        deployment("", "", "kubectl-client-side-apply");
        assertThat(configured().owner()).isEqualTo(new Owner(Kind.GIT, "", "https://git.example/env.git"));

        deployment("", TRACKING, "argocd-controller");
        assertThat(configured().owner().kind()).isEqualTo(Kind.ARGO_CD);
    }

    @Test
    void aMissingRightIsNamed() throws Exception {
        deployment("", TRACKING, "argocd-controller");
        site.cluster.forbid("get", "deployments", "shop");

        var refused = Site.refusal(this::ownership);

        assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
        assertThat(refused.problem().code()).isEqualTo("rollback.delivery.forbidden");
        assertThat(refused.problem().next()).contains("get deployments of apps in namespace shop");
    }

    @Test
    void aWorkloadThatIsNotThereHasNoOwner() throws Exception {
        assertThat(Site.refusal(this::ownership).problem().code()).isEqualTo("rollback.owner.gone");
    }

    @Test
    void namesThatCannotBeAreNeverAskedFor() throws Exception {
        var id = new WorkloadId(Site.SOURCE, "shop", "Deployment", "../../secrets/x");

        assertThat(Site.refusal(() -> site.delivery().ownerships().ownership(id)).problem().code())
                .isEqualTo("rollback.owner.gone");
        assertThat(site.cluster.asked()).isEmpty();
    }

    private Ownership configured() throws Exception {
        return site.delivery(new Configuration() {

            @Override
            public Optional<ManifestSource> manifests(WorkloadId workload) {
                return Optional.of(new ManifestSource("https://git.example/env.git", "main", ""));
            }

            @Override
            public Optional<SchemaPlace> schema(WorkloadId workload) {
                return Optional.empty();
            }

            @Override
            public boolean isProduction(WorkloadId workload) {
                return true;
            }
        }).ownerships().ownership(Site.payments("Deployment"));
    }

    private Ownership ownership() throws Exception {
        return site.delivery().ownerships().ownership(Site.payments("Deployment"));
    }

    private Owner owner() throws Exception {
        return ownership().owner();
    }

    /// @param managers of the image, with the time of their last write behind an `@`
    private void deployment(String labels, String annotations, String... managers) {
        var deployment = Site.yaml("""
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: payments, namespace: shop, uid: d1,
                  labels: {%s}, annotations: {%s}}}""".formatted(labels, annotations));
        Stream.of(managers).map(manager -> (manager.contains("@") ? manager : manager + "@2026-11-20T10:00:00Z")
                .split("@"))
                .forEach(parts -> deployment.withObject("metadata").withArray("managedFields").add(Site.yaml("""
                        {manager: %s, operation: Update, time: "%s", fieldsV1: {"f:spec": {"f:template": {"f:spec":
                          {"f:containers": {'k:{"name":"main"}': {"f:image": {}}}}}}}}""".formatted(parts[0], parts[1]))));
        site.cluster.put("deployments", deployment);
    }

    private void owned(String plural, String version, String kind, String name, String ownersVersion, String ownersKind,
            String owner, String uid) {
        site.put(plural, """
                {apiVersion: %s, kind: %s, metadata: {name: %s, namespace: shop, uid: rs-%s, ownerReferences: [
                  {apiVersion: %s, kind: %s, name: %s, uid: %s, controller: true}]}}"""
                .formatted(version, kind, name, name, ownersVersion, ownersKind, owner, uid));
    }
}
