package dev.mintmark.kubernetes.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.testkit.Eventually;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way back on a real cluster: `-Dmintmark.it.kubeconfig=FILE`, and `-Dmintmark.it.good=REFERENCE@DIGEST` and
/// `-Dmintmark.it.bad=…` of two images whose containers keep running, where its nodes cannot pull the usual ones.
@EnabledIfSystemProperty(named = "mintmark.it.kubeconfig", matches = ".+")
class RealClusterRollbackTest {

    private static final String PAUSE = "registry.k8s.io/pause@sha256:";
    private static final String GOOD = given("mintmark.it.good",
            PAUSE + "7031c1b283388d2c2e09b57badb803c05ebed362dc88d84b480cc47f72a21097");
    private static final String BAD = given("mintmark.it.bad",
            PAUSE + "ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a");

    @AutoClose
    private RealShop shop;

    @BeforeEach
    void start() {
        shop = new RealShop(Path.of(System.getProperty("mintmark.it.kubeconfig")));
    }

    private static String given(String name, String usual) {
        var given = System.getProperty(name, "");
        return given.isBlank() ? usual : given;
    }

    @ParameterizedTest
    @CsvSource({"Deployment, 10", "StatefulSet, 3", "DaemonSet, 0"})
    void everyInstanceEndsOnTheTargetAndTheHistoryIsWhole(String kind, int replicas) throws Exception {
        var pipeline = new KubernetesPipeline(shop.api);
        shop.make(kind, GOOD, replicas);
        awaitAllOn(GOOD, replicas);
        shop.roll(kind, BAD);
        awaitAllOn(BAD, replicas);
        shop.annotate(kind, "team/owner", "payments");

        var step = pipeline.plan(shop.member(kind, GOOD), Shop.purpose("aaaaaaaaaaaa")).steps().getFirst();
        assertThat(step.facts()).containsKey("revision").doesNotContainKey("image");
        assertThat(pipeline.rehearse(step).already()).isFalse();
        assertThat(shop.settledOn()).containsOnly(BAD);
        assertThat(pipeline.carryOut(step).already()).isFalse();
        assertThat(pipeline.carryOut(step).already()).isTrue();
        awaitAllOn(GOOD, replicas);

        Eventually.await("its controller says so, too", RealShop.PATIENCE, () -> pipeline.waitingFor(step),
                waiting -> waiting.isEmpty());
        var now = shop.now(kind);
        assertThat(RealShop.annotations(now).path("team/owner").asText()).isEqualTo("payments");
        assertThat(RealShop.annotations(now).path("kubernetes.io/change-cause").asText()).startsWith("rollback to sha256:");
        assertThat(now.at("/spec/template/metadata/labels").has("pod-template-hash")).isFalse();
        assertThat(now.at("/metadata/managedFields").toString()).contains("\"mintmark\"");
    }

    @ParameterizedTest
    @CsvSource({"Deployment, 2"})
    void aPlanFromBeforeTheWorldMovedChangesNothing(String kind, int replicas) throws Exception {
        var pipeline = new KubernetesPipeline(shop.api);
        shop.make(kind, GOOD, replicas);
        awaitAllOn(GOOD, replicas);
        shop.roll(kind, BAD);
        var step = pipeline.plan(shop.member(kind, GOOD), Shop.purpose("aaaaaaaaaaaa")).steps().getFirst();
        shop.roll(kind, BAD.replaceFirst("@", ":other@"));

        assertThat(Shop.refused(() -> pipeline.carryOut(step)).kind()).isEqualTo(Kind.MOVED);
        assertThat(Shop.container(shop.now(kind)).path("image").asText()).contains(":other@");
    }

    /// @param replicas 0 for as many as there are
    private void awaitAllOn(String image, int replicas) throws Exception {
        Eventually.await("all on " + image, RealShop.PATIENCE, shop::settledOn, images -> !images.isEmpty()
                && (replicas == 0 || images.size() == replicas) && Collections.frequency(images, image) == images.size());
    }
}
