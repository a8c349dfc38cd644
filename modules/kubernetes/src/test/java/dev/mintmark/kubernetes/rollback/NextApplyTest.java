package dev.mintmark.kubernetes.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mintmark.domain.image.Digest;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the next `kubectl apply` makes of a workload that was rolled back.
class NextApplyTest {

    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
        var first = Shop.workload("Deployment", Shop.pinned(Shop.A), "");
        variables(first).addObject().put("name", "LEGACY").put("value", "yes");
        var applied = first.deepCopy();
        Applying.apply(applied, first);
        shop.cluster.put("deployments", applied);
        shop.pass();
        applied(Shop.B);
        assertThat(names()).as("B has removed it").containsExactly("POOL");
    }

    @AfterEach
    void stop() throws IOException {
        shop.close();
    }

    @Test
    void t3AFieldThatTheRollbackBroughtBackIsRemovedByTheNextApplyThatDoesNotHaveIt() throws Exception {
        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        shop.pass();
        assertThat(names()).as("it is back").containsExactly("POOL", "LEGACY");

        applied(Shop.C);

        assertThat(names()).containsExactly("POOL");
        assertThat(shop.reported()).containsOnly(Shop.C.toString());
    }

    @Test
    void t3ARollbackWithoutThatWouldPoisonTheNextApply() throws Exception {
        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        var bad = Shop.workload("Deployment", Shop.pinned(Shop.B), "").toString();
        shop.changed("Deployment", object -> object.withObject("metadata").withObject("annotations")
                .put(LastApplied.ANNOTATION, bad));

        applied(Shop.C);

        assertThat(names()).as("as after kubectl rollout undo").containsExactly("POOL", "LEGACY");
    }

    @Test
    void t3WhatNobodyAppliedStaysOutOfWhatApplyRemembers() throws Exception {
        shop.changed("Deployment", object -> object.withObject("spec").withObject("template").withObject("metadata")
                .withObject("annotations").put("kubectl.kubernetes.io/restartedAt", "2026-11-21T03:10:00Z"));

        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());

        var remembered = Shop.json(Shop.annotation(shop.now("Deployment"), LastApplied.ANNOTATION));
        assertThat(Shop.container(remembered).path("image").asText()).isEqualTo(Shop.pinned(Shop.A));
        assertThat(remembered.toString()).contains("LEGACY")
                .doesNotContain("terminationMessagePath", "restartedAt", "dnsPolicy", "change-cause");
    }

    private void applied(Digest image) {
        shop.changed("Deployment", object -> Applying.apply(object, Shop.workload("Deployment", Shop.pinned(image), "")));
    }

    private List<String> names() {
        return StreamSupport.stream(variables(shop.now("Deployment")).spliterator(), false)
                .map(variable -> variable.path("name").asText()).toList();
    }

    private static ArrayNode variables(JsonNode workload) {
        return Shop.container(workload).withArray("env");
    }
}
