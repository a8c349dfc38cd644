package dev.mintmark.kubernetes.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real `kubectl`, where there is one, finds everything in order after a rollback.
class KubectlTest {

    @TempDir
    private Path folder;
    private Shop shop;
    private Path kubeconfig;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl"))));
        shop = new Shop();
        kubeconfig = shop.cluster.writeKubeconfig(folder.resolve("kubeconfig"));
        var first = file("deploy a", Shop.pinned(Shop.A));
        Shop.container(first).withArray("env").addObject().put("name", "LEGACY").put("value", "yes");
        apply(first);
        apply(file("deploy b", Shop.pinned(Shop.B)));
        shop.pipeline.carryOut(shop.plan("Deployment").steps().getFirst());
        shop.pass();
    }

    @AfterEach
    void stop() throws IOException {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void theHistoryIsWholeAndSaysThatItWasARollback() throws Exception {
        assertThat(kubectl("rollout", "history", "deployment/payments").lines().map(line -> line.replaceAll(" +", " ")))
                .contains("2 deploy b", "3 rollback to " + Shop.A + " by ana: checkout fails since 14:20 (INC-314)");
        assertThat(kubectl("rollout", "status", "deployment/payments")).contains("successfully rolled out");
    }

    @Test
    void t3TheNextApplyRemovesWhatTheRollbackBroughtBack() throws Exception {
        assertThat(environment()).isEqualTo("POOL LEGACY");

        apply(file("deploy c", Shop.pinned(Shop.C)));
        shop.pass();

        assertThat(environment()).isEqualTo("POOL");
        assertThat(shop.reported()).containsOnly(Shop.C.toString());
    }

    @Test
    void anUndoOfTheRollbackGoesForwardAgain() throws Exception {
        kubectl("rollout", "undo", "deployment/payments", "--to-revision=2");
        shop.pass();

        assertThat(shop.reported()).containsOnly(Shop.B.toString());
    }

    private String environment() throws Exception {
        return kubectl("get", "deployment", "payments", "-o",
                "jsonpath={.spec.template.spec.containers[0].env[*].name}").strip();
    }

    private static ObjectNode file(String cause, String image) {
        var file = Shop.workload("Deployment", image, "");
        file.withObject("metadata").withObject("annotations").put("kubernetes.io/change-cause", cause);
        return file;
    }

    private void apply(ObjectNode object) throws Exception {
        kubectl("apply", "--validate=false", "-f", Files.writeString(folder.resolve("file.json"), object.toString()).toString());
        shop.pass();
    }

    private String kubectl(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("kubectl", "--kubeconfig=" + kubeconfig, "--context=fake",
                "--cache-dir=" + folder, "--request-timeout=30s"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
