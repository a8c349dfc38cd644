package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.kubernetes.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Credentials from a program that the kubeconfig names.
class ExecPluginTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "token-that-nobody-may-see";

    private Cluster cluster;
    private final CollectingObserver observer = new CollectingObserver();

    @BeforeEach
    void startCluster() throws IOException {
        cluster = new Cluster().running("checkout");
    }

    @AfterEach
    void closeCluster() throws IOException {
        cluster.close();
    }

    @Test
    void itsTokenOpensTheDoor() throws Exception {
        plugin("echo '" + credential(TOKEN, "") + "'");
        try (var _ = Watching.of(source(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(cluster.server().tokens()).containsOnly(TOKEN);
        }
    }

    @Test
    void itIsToldWhatIsAskedOfItAndInWhichEnvironment() throws Exception {
        plugin("echo \"$KUBERNETES_EXEC_INFO $COLOUR $1\" > \"$(dirname \"$0\")/asked\"; echo '" + credential(TOKEN, "") + "'");
        try (var _ = Watching.of(source(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(Files.readString(cluster.folder().resolve("asked")))
                    .contains("ExecCredential").contains("client.authentication.k8s.io/v1").contains("blue").contains("get-token");
        }
    }

    @Test
    void itsOwnMessageIsShownWhenItFails() throws Exception {
        plugin("echo 'Your session has expired. Run cloud login.' >&2; exit 3");
        var problem = problem();
        assertThat(problem.code()).isEqualTo("kubernetes.unauthorized");
        assertThat(problem.why()).contains("exit code 3: Your session has expired. Run cloud login.");
    }

    @Test
    void whatItWritesIsNeverQuoted() throws Exception {
        plugin("echo 'not json " + TOKEN + "'");
        assertThat(problem().sentence()).doesNotContain(TOKEN).contains("no ExecCredential");
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithTheHintOfTheKubeconfig() throws Exception {
        assertThat(problem().why()).contains("plugin.sh could not be started").contains("Install it from the shop");
    }

    @Test
    void expiredCredentialsAreAskedForAgain() throws Exception {
        plugin("echo x >> \"$(dirname \"$0\")/runs\"; echo '"
                + credential(TOKEN, ", \"expirationTimestamp\": \"2020-01-01T00:00:00Z\"") + "'");
        try (var _ = Watching.of(source(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(Files.readAllLines(cluster.folder().resolve("runs"))).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aTokenThatTheServerRefusesIsRenewed() throws Exception {
        plugin("echo x >> \"$(dirname \"$0\")/runs\"; echo '" + credential(TOKEN, "") + "'");
        // Fabric8 itself asks twice with the same token.
        cluster.server().faults().next(2, new Fault.Status(401, "Unauthorized"));
        try (var _ = Watching.of(source(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(Files.readAllLines(cluster.folder().resolve("runs"))).hasSize(2);
        }
    }

    private Problem problem() throws Exception {
        try (var watching = Watching.of(source(), observer)) {
            return watching.unavailable(PATIENCE).problem();
        }
    }

    private KubernetesSource source() throws IOException {
        var config = Files.writeString(cluster.folder().resolve("config"), """
                clusters: [{name: it, cluster: {server: "%s"}}]
                contexts: [{name: it, context: {cluster: it, user: it}}]
                users:
                - name: it
                  user:
                    exec:
                      apiVersion: client.authentication.k8s.io/v1
                      command: ./plugin.sh
                      args: [get-token]
                      env: [{name: COLOUR, value: blue}]
                      installHint: Install it from the shop.
                      interactiveMode: Never
                """.formatted(cluster.server().url()));
        return Cluster.only(config, new KubernetesSettings(List.of(), Cluster.SHORT));
    }

    private void plugin(String script) throws IOException {
        Path file = Files.writeString(cluster.folder().resolve("plugin.sh"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String credential(String token, String more) {
        return "{\"kind\": \"ExecCredential\", \"apiVersion\": \"client.authentication.k8s.io/v1\", \"status\": {\"token\": \""
                + token + "\"" + more + "}}";
    }
}
