package dev.mintmark.kubernetes.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.testkit.cluster.ImageNature;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is looked at in a cluster before anything is rolled back.
class ChecksTest {

    private Shop shop;
    private ClusterRollbacks place;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
        place = new ClusterRollbacks(Shop.SOURCE, shop.connection, workload -> {
            throw new AssertionError(workload);
        }, List.of());
    }

    @AfterEach
    void stop() throws IOException {
        shop.close();
    }

    @Test
    void aWorkloadThatIsWellPassesEveryCheck() throws Exception {
        shop.wentFromAToB();

        assertThat(place.checks()).allSatisfy(check -> assertThat(check.look(shop.member("Deployment",
                shop.target(Shop.A, "")))).isNotEmpty().allSatisfy(finding -> {
                    assertThat(finding.verdict()).as(finding.title()).isEqualTo(Verdict.PASSED);
                    assertThat(finding.check()).isEqualTo(check.name());
                }));
    }

    @Test
    void whatIsNotThereIsNeverShownAsPassed() throws Exception {
        for (var check : place.checks()) {
            assertThat(check.look(shop.member("Deployment", shop.target(Shop.A, ""))))
                    .extracting(Finding::verdict).containsOnly(Verdict.COULD_NOT_TELL);
        }
    }

    @ParameterizedTest
    @CsvSource({"patch, deployments, BLOCKED, patch", "list, replicasets, WARNED, replicasets", "list, pods, WARNED, pods"})
    void whatOneMayNotDoIsToldByTheServer(String verb, String plural, Verdict verdict, String word) throws Exception {
        shop.wentFromAToB();
        shop.cluster.forbid(verb, plural, "shop");

        assertThat(look("permission", "Deployment")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.title()).contains(word);
        });
    }

    @Test
    void aRolloutThatIsUnderWayIsToldWithWhatItWaitsFor() throws Exception {
        shop.cluster.image(Shop.B.toString(), ImageNature.UNREADY);
        shop.wentFromAToB();

        assertThat(look("in-flight", "Deployment")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
            assertThat(finding.evidence()).isEqualTo("1 of 3 instances are of the present template.");
        });
    }

    @Test
    void t4WhatIsPausedBlocks() throws Exception {
        shop.wentFromAToB().changed("Deployment", object -> object.withObject("spec").put("paused", true));

        assertThat(look("in-flight", "Deployment").getFirst().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aStatefulSetsPodThatNeverGotReadyHasToBeDeletedByHand() throws Exception {
        shop.has("StatefulSet", Shop.pinned(Shop.A));
        shop.cluster.image(Shop.B.toString(), ImageNature.UNREADY);
        shop.deployed("StatefulSet", Shop.pinned(Shop.B));

        assertThat(look("in-flight", "StatefulSet")).anySatisfy(finding ->
                assertThat(finding.next()).isEqualTo("After the rollback, delete payments-2 by hand."));
    }

    @Test
    void t5ADisruptionBudgetDoesNotProtectARolloutAndTheCheckSaysSo() throws Exception {
        shop.cluster.put("deployments", Shop.workload("Deployment", Shop.pinned(Shop.A),
                "\"strategy\": {\"rollingUpdate\": {\"maxUnavailable\": 3}},"));
        shop.cluster.startUp(Duration.ofSeconds(30));
        shop.pass();
        shop.cluster.put("poddisruptionbudgets", Shop.json("""
                {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": {"name": "two", "namespace": "shop"},
                 "spec": {"minAvailable": 2, "selector": {"matchExpressions": [
                   {"key": "app", "operator": "In", "values": ["payments"]}]}}}"""));

        assertThat(look("disruption", "Deployment")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
            assertThat(finding.title()).isEqualTo("PodDisruptionBudget two does not protect a rollback");
            assertThat(finding.evidence()).contains("3 of 3 instances");
        });
        shop.cluster.change("deployments", "shop", "payments", "kubectl",
                object -> Shop.container(object).put("image", Shop.pinned(Shop.B)));
        assertThat(shop.now("Deployment").at("/status/availableReplicas").asInt()).as("and it is so").isZero();
    }

    @Test
    void t6AvailableStaysTrueWhileNothingNewIsReady() throws Exception {
        shop.cluster.image(Shop.B.toString(), ImageNature.UNREADY);
        shop.cluster.put("deployments", Shop.workload("Deployment", Shop.pinned(Shop.A), "\"progressDeadlineSeconds\": 20,"));
        shop.pass();
        shop.deployed("Deployment", Shop.pinned(Shop.B));

        assertThat(shop.now("Deployment").at("/status/conditions")).extracting(condition -> condition.path("type").asText()
                + "=" + condition.path("status").asText()).containsExactlyInAnyOrder("Available=True", "Progressing=False");
        assertThat(look("in-flight", "Deployment").getFirst().evidence()).startsWith("ProgressDeadlineExceeded");
    }

    @Test
    void t7APartitionLeavesInstancesAsTheyAreAndTheCheckSaysWhich() throws Exception {
        shop.cluster.put("statefulsets", Shop.workload("StatefulSet", Shop.pinned(Shop.A),
                "\"updateStrategy\": {\"rollingUpdate\": {\"partition\": 2}},"));
        shop.pass();
        shop.deployed("StatefulSet", Shop.pinned(Shop.B));

        assertThat(look("partition", "StatefulSet")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
            assertThat(finding.title()).isEqualTo("2 of 3 instances of StatefulSet shop/payments stay as they are");
        });
        assertThat(shop.reported()).as("and they do").containsExactlyInAnyOrder(Shop.A.toString(), Shop.A.toString(),
                Shop.B.toString());
    }

    @ParameterizedTest
    @CsvSource({"StatefulSet", "DaemonSet"})
    void t7ReplacementByHandIsSaid(String kind) throws Exception {
        shop.cluster.put(Shop.plural(kind), Shop.workload(kind, Shop.pinned(Shop.A),
                "\"updateStrategy\": {\"type\": \"OnDelete\"},"));
        shop.pass();
        shop.deployed(kind, Shop.pinned(Shop.B));

        assertThat(look("partition", kind).getFirst().title()).contains("are replaced by hand only");
        assertThat(shop.reported()).as("and nothing moves").containsOnly(Shop.A.toString());
    }

    @Test
    void t8WhatWantsNoInstancesProvesNothingAndTheCheckSaysSo() throws Exception {
        shop.wentFromAToB().changed("Deployment", object -> object.withObject("spec").put("replicas", 0));

        assertThat(look("partition", "Deployment").getFirst().title())
                .isEqualTo("Deployment shop/payments wants no instances");
    }

    @Test
    void configurationThatIsMissingBlocksAndWhatChangedSinceIsWarnedOf() throws Exception {
        shop.cluster.put("configmaps", config("ConfigMap", "pool"));
        shop.cluster.put("secrets", config("Secret", "database"));
        shop.cluster.put("deployments", configured());
        shop.pass();
        shop.deployed("Deployment", Shop.pinned(Shop.B));
        var target = shop.target(Shop.A, "");
        shop.cluster.change("configmaps", "shop", "pool", "kubectl-edit",
                object -> object.withObject("data").put("size", "50"));

        var found = place.checks().stream().filter(check -> check.name().equals("config")).findFirst().orElseThrow()
                .look(shop.member("Deployment", target));

        assertThat(found).extracting(finding -> finding.verdict() + " " + finding.title()).containsExactlyInAnyOrder(
                "WARNED ConfigMap pool changed since a1a1a1a last ran", "BLOCKED Secret pull is missing",
                "BLOCKED ConfigMap projected is missing");
        assertThat(found).anySatisfy(finding -> assertThat(finding.evidence()).contains("by kubectl-edit"));
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void configurationThatMayNotBeLookedAtIsNotShownAsPassed() throws Exception {
        shop.cluster.put("deployments", configured());
        shop.pass();
        shop.deployed("Deployment", Shop.pinned(Shop.B));
        shop.cluster.forbid("get", "secrets", "shop");
        shop.cluster.forbid("get", "configmaps", "shop");

        assertThat(look("config", "Deployment")).extracting(Finding::verdict).containsOnly(Verdict.COULD_NOT_TELL);
    }

    @Test
    void aQuotaWithoutRoomIsToldAndBlocksWhereNothingMayEndFirst() throws Exception {
        shop.cluster.put("deployments", Shop.workload("Deployment", Shop.pinned(Shop.A),
                "\"strategy\": {\"rollingUpdate\": {\"maxUnavailable\": 0, \"maxSurge\": 1}},"));
        shop.pass();
        shop.cluster.put("resourcequotas", Shop.json("""
                {"apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "compute", "namespace": "shop"},
                 "spec": {"hard": {"pods": "3"}}, "status": {"hard": {"pods": "3"}, "used": {"pods": "3"}}}"""));

        assertThat(look("capacity", "Deployment")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.evidence()).contains("compute allows pods 3, of which 3 is used");
        });
        shop.cluster.forbid("list", "resourcequotas", "shop");
        assertThat(look("capacity", "Deployment").getFirst().verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
    }

    @Test
    void whoeverScalesItIsNamed() throws Exception {
        shop.wentFromAToB();
        shop.cluster.put("horizontalpodautoscalers", Shop.json("""
                {"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler", "metadata": {"name": "busy",
                 "namespace": "shop"}, "spec": {"scaleTargetRef": {"kind": "Deployment", "name": "payments"}}}"""));

        assertThat(look("autoscaling", "Deployment").getFirst().title())
                .isEqualTo("The number of instances is left to HorizontalPodAutoscaler busy");
    }

    @Test
    void othersThatStayOnTheVersionThatIsLeftAreNamed() throws Exception {
        shop.wentFromAToB();
        shop.cluster.put("deployments", named("payments-worker", Shop.B));
        shop.cluster.put("deployments", named("payments-batch", Shop.A));

        assertThat(look("blast-radius", "Deployment")).singleElement().satisfies(finding ->
                assertThat(finding.evidence()).isEqualTo("Deployment shop/payments-worker."));
    }

    @Test
    void thePlatformsOfItsNodesAreTold() throws Exception {
        shop.cluster.node("node-a", "amd64");
        shop.cluster.node("node-b", "arm64");
        shop.cluster.node("node-c", "s390x");
        shop.has("Deployment", Shop.pinned(Shop.A));
        shop.changed("Deployment", object -> object.withObject("spec").put("replicas", 2));

        assertThat(place.platforms().of(shop.member("Deployment", shop.target(Shop.A, "")).workload()))
                .isSubsetOf("linux/amd64", "linux/arm64", "linux/s390x").hasSize(2);
    }

    private List<Finding> look(String name, String kind) throws InterruptedException {
        var found = place.checks().stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow()
                .look(shop.member(kind, shop.target(Shop.A, "")));
        assertThat(found).extracting(Finding::check).containsOnly(name);
        return found;
    }

    private static ObjectNode config(String kind, String name) {
        return Shop.json("""
                {"apiVersion": "v1", "kind": "%s", "metadata": {"name": "%s", "namespace": "shop"},
                 "data": {"size": "10", "password": "hunter2"}}""".formatted(kind, name));
    }

    private static ObjectNode configured() {
        var workload = Shop.workload("Deployment", Shop.pinned(Shop.A), "");
        var spec = workload.withObject("spec").withObject("template").withObject("spec");
        spec.withArray("imagePullSecrets").addObject().put("name", "pull");
        spec.withArray("volumes").add(Shop.json("""
                {"name": "p", "projected": {"sources": [{"configMap": {"name": "projected"}},
                  {"secret": {"name": "maybe", "optional": true}}]}}"""));
        Shop.container(workload).withArray("envFrom").add(Shop.json("{\"configMapRef\": {\"name\": \"pool\"}}"));
        Shop.container(workload).withArray("env").add(Shop.json("""
                {"name": "PASSWORD", "valueFrom": {"secretKeyRef": {"name": "database", "key": "password"}}}"""));
        return workload;
    }

    private static ObjectNode named(String name, Digest image) {
        var workload = Shop.workload("Deployment", Shop.pinned(image), "");
        workload.withObject("metadata").put("name", name);
        return workload;
    }
}
