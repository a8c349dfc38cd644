package dev.mintmark.kubernetes.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way back of what nobody else owns.
class NativeRollbackTest {

    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void stop() throws IOException {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "StatefulSet", "DaemonSet"})
    void everyKindEndsWithEveryInstanceOnTheTarget(String kind) throws Exception {
        shop.has(kind, Shop.pinned(Shop.A)).deployed(kind, Shop.pinned(Shop.B));
        assertThat(shop.reported()).containsOnly(Shop.B.toString());

        var part = shop.plan(kind);
        assertThat(shop.pipeline.rehearse(part.steps().getFirst()).already()).isFalse();
        assertThat(shop.reported()).as("a rehearsal changes nothing").containsOnly(Shop.B.toString());
        shop.pipeline.carryOut(part.steps().getFirst());
        shop.pass();

        assertThat(shop.reported()).hasSize(kind.equals("DaemonSet") ? 1 : 3).containsOnly(Shop.A.toString());
        assertThat(shop.pipeline.waitingFor(part.steps().getFirst())).isEmpty();
    }

    @Test
    void aPlanShowsTheCallTheDifferenceTheLockAndTheHistory() throws Exception {
        shop.wentFromAToB().changed("Deployment", object -> env(object).put("value", "50"));

        var part = shop.plan("Deployment");

        assertThat(part.steps()).singleElement().satisfies(step -> {
            assertThat(step.call()).startsWith("PATCH /apis/apps/v1/namespaces/shop/deployments/payments"
                    + "?fieldManager=mintmark&fieldValidation=Strict").contains("test /metadata/resourceVersion")
                    .contains("that of revision 1");
            assertThat(step.title()).isEqualTo("Bring Deployment shop/payments back to a1a1a1a");
        });
        assertThat(part.differences().getFirst().subject()).isEqualTo("Deployment shop/payments");
        assertThat(part.differences().getFirst().diff()).contains("-          value: \"50\"", "+          value: \"10\"")
                .contains("-        image: " + Shop.pinned(Shop.B), "+        image: " + Shop.pinned(Shop.A));
        assertThat(part.lock()).containsEntry("Deployment shop/payments generation", "3")
                .containsKey("Deployment shop/payments uid");
        assertThat(part.history()).containsExactly("Revision 1 of Deployment shop/payments becomes revision 4; it cannot be "
                + "asked for by its old number any longer.");
        assertThat(verdict(part.findings(), "history")).isEqualTo(Verdict.PASSED);
        assertThat(shop.now("Deployment").at("/metadata/generation").asInt()).as("only planned").isEqualTo(3);
    }

    @Test
    void t1TheTargetIsFoundByItsBytesAndNeverAsTheSecondHighestRevision() throws Exception {
        shop.wentFromAToB().deployed("Deployment", Shop.pinned(Shop.C));

        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        shop.pass();
        assertThat(shop.reported()).containsOnly(Shop.A.toString());

        var again = Shop.refused(() -> shop.plan("Deployment"));
        assertThat(again.problem().code()).isEqualTo("rollback.kubernetes.same");
        assertThat(shop.reported()).as("twice is not there and back").containsOnly(Shop.A.toString());
    }

    @Test
    void t1OnlyReplicaSetsOfItsOwnAreItsHistory() throws Exception {
        shop.has("Deployment", Shop.pinned(Shop.B));
        var strange = (ObjectNode) shop.cluster.now("replicasets").getFirst().deepCopy();
        ((ObjectNode) strange.path("metadata")).put("name", "strange").put("uid", "strange").remove("ownerReferences");
        Shop.container(strange).put("image", Shop.pinned(Shop.A));
        ((ObjectNode) strange.path("spec")).put("replicas", 0);
        shop.cluster.put("replicasets", strange);

        var part = shop.plan("Deployment");

        assertThat(verdict(part.findings(), "history")).isEqualTo(Verdict.WARNED);
        assertThat(part.steps().getFirst().facts()).doesNotContainKey("revision");
    }

    @Test
    void t2WhatWasAnnotatedSinceIsKept() throws Exception {
        shop.wentFromAToB();
        shop.cluster.change("deployments", "shop", "payments", "kubectl-annotate",
                object -> object.withObject("metadata").withObject("annotations").put("team/owner", "payments"));

        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        shop.pass();

        assertThat(Shop.annotation(shop.now("Deployment"), "team/owner")).isEqualTo("payments");
    }

    @Test
    void theCauseIsWrittenAndTheHistoryKeepsTheCausesOfOthers() throws Exception {
        shop.cluster.put("deployments", caused(Shop.workload("Deployment", Shop.pinned(Shop.A), ""), "deploy a"));
        shop.pass();
        shop.changed("Deployment", object -> Shop.container(caused(object, "deploy b")).put("image", Shop.pinned(Shop.B)));

        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        shop.pass();

        assertThat(Shop.annotation(shop.now("Deployment"), "kubernetes.io/change-cause"))
                .isEqualTo("rollback to " + Shop.A + " by ana: checkout fails since 14:20 (INC-314)");
        assertThat(shop.cluster.now("replicasets")).extracting(set -> Shop.annotation(set, "kubernetes.io/change-cause"))
                .containsExactlyInAnyOrder("deploy b",
                        "rollback to " + Shop.A + " by ana: checkout fails since 14:20 (INC-314)");
        assertThat(shop.now("Deployment").at("/spec/template/metadata/labels").has("pod-template-hash")).isFalse();
        assertThat(shop.now("Deployment").at("/metadata/managedFields").toString()).contains("\"manager\":\"mintmark\"");
    }

    @Test
    void t4WhatIsPausedIsRefused() throws Exception {
        shop.wentFromAToB().changed("Deployment", object -> object.withObject("spec").put("paused", true));

        var refused = Shop.refused(() -> shop.plan("Deployment"));

        assertThat(refused.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(refused.problem().code()).isEqualTo("rollback.kubernetes.paused");
    }

    @Test
    void t25ATemplateThatOnlyHasATagIsPinnedToTheBytesThatWereProvenGood() throws Exception {
        shop.cluster.digest(Shop.REPOSITORY + ":v41", Shop.A.toString());
        shop.has("Deployment", Shop.REPOSITORY + ":v41").deployed("Deployment", Shop.REPOSITORY + ":v42");
        shop.cluster.digest(Shop.REPOSITORY + ":v41", Shop.C.toString());

        var part = shop.plan("Deployment", shop.target(Shop.A, "v41"));
        shop.pipeline.carryOut(part.steps().getFirst());
        shop.pass();

        assertThat(Shop.container(shop.now("Deployment")).path("image").asText()).isEqualTo(Shop.pinned(Shop.A));
        assertThat(shop.reported()).containsOnly(Shop.A.toString());
        assertThat(part.history().getFirst()).contains("gets a new revision 3", "now pins the bytes that revision 1 only had");
    }

    @Test
    void t25ATagThatPodsProveToBeOtherBytesIsNotBelieved() throws Exception {
        shop.cluster.digest(Shop.REPOSITORY + ":stable", Shop.B.toString());
        shop.has("Deployment", Shop.REPOSITORY + ":stable");
        shop.clock.pass(Duration.ofMinutes(10));

        var part = shop.plan("Deployment", shop.target(Shop.A, "stable"));

        assertThat(part.steps().getFirst().facts()).doesNotContainKey("revision")
                .containsEntry("image", Shop.pinned(Shop.A));
        assertThat(verdict(part.findings(), "history")).isEqualTo(Verdict.WARNED);
    }

    @Test
    void t29TheNumberOfReplicasIsLeftToWhoeverSetItSince() throws Exception {
        shop.wentFromAToB().changed("Deployment", object -> object.withObject("spec").put("replicas", 7));

        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        shop.pass();

        assertThat(shop.reported()).hasSize(7).containsOnly(Shop.A.toString());
    }

    @Test
    void t30ASidecarThatTheOldTemplateBringsBackIsSeenInTheDifference() throws Exception {
        shop.cluster.put("deployments", sidecar(Shop.workload("Deployment", Shop.pinned(Shop.A), ""), "mesh.example/proxy:1"));
        shop.pass();
        shop.changed("Deployment", object -> {
            Shop.container(object).put("image", Shop.pinned(Shop.B));
            ((ObjectNode) object.at("/spec/template/spec/containers/1")).put("image", "mesh.example/proxy:2");
        });

        assertThat(shop.plan("Deployment").differences().getFirst().diff())
                .contains("-      - image: mesh.example/proxy:2", "+      - image: mesh.example/proxy:1");
    }

    @Test
    void secretsInTheEnvironmentAreNeitherShownNorKeptInAStep() throws Exception {
        shop.cluster.put("deployments", password(Shop.workload("Deployment", Shop.pinned(Shop.A), ""), "hunter2-old-one"));
        shop.pass();
        shop.changed("Deployment", object -> {
            Shop.container(object).put("image", Shop.pinned(Shop.B));
            ((ObjectNode) object.at("/spec/template/spec/containers/0/env/1")).put("value", "hunter2-new-one");
        });

        var part = shop.plan("Deployment");

        assertThat(part.toString()).doesNotContain("hunter2");
        assertThat(part.differences().getFirst().diff()).contains("-          value: •••", "+          value: ••• (another value)");
        shop.pipeline.carryOut(part.steps().getFirst());
        shop.pass();
        assertThat(shop.now("Deployment").at("/spec/template/spec/containers/0/env/1/value").asText())
                .isEqualTo("hunter2-old-one");
    }

    @Test
    void whatFallsOutOfTheHistoryIsSaidBeforehand() throws Exception {
        shop.cluster.put("deployments", Shop.workload("Deployment", Shop.pinned(Shop.A), "\"revisionHistoryLimit\": 1,"));
        shop.pass();
        shop.deployed("Deployment", Shop.pinned(Shop.B));

        var part = shop.pipeline.plan(shop.member("Deployment", shop.target(Shop.C, "")), Shop.purpose("aaaaaaaaaaaa"));
        assertThat(part.history()).contains("Revision 1 (" + Shop.pinned(Shop.A)
                + ") falls out of the history of Deployment shop/payments, which keeps 1.");
        shop.pipeline.carryOut(part.steps().getFirst());
        shop.pass();

        assertThat(shop.cluster.now("replicasets")).hasSize(2)
                .noneMatch(set -> Shop.container(set).path("image").asText().equals(Shop.pinned(Shop.A)));
    }

    private static ObjectNode caused(JsonNode object, String cause) {
        ((ObjectNode) object).withObject("metadata").withObject("annotations").put("kubernetes.io/change-cause", cause);
        return (ObjectNode) object;
    }

    private static ObjectNode env(JsonNode object) {
        return (ObjectNode) object.at("/spec/template/spec/containers/0/env/0");
    }

    private static ObjectNode sidecar(ObjectNode object, String image) {
        object.withObject("spec").withObject("template").withObject("spec").withArray("containers").addObject()
                .put("name", "istio-proxy").put("image", image);
        return object;
    }

    private static ObjectNode password(ObjectNode object, String value) {
        Shop.container(object).withArray("env").addObject().put("name", "DB_PASSWORD").put("value", value);
        return object;
    }

    private static Verdict verdict(Iterable<Finding> findings, String check) {
        for (var finding : findings) {
            if (finding.check().equals(check)) {
                return finding.verdict();
            }
        }
        throw new AssertionError("no finding " + check + " in " + findings);
    }
}
