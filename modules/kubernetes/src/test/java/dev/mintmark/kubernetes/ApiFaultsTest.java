package dev.mintmark.kubernetes;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.API_SLOW;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Source;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever an API server or the way to it does wrong becomes a problem with its own code, and never an empty fleet.
class ApiFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Patience IMPATIENT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(400),
            Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(10),
            Duration.ofMillis(50), Duration.ofMillis(300));

    private Cluster cluster;

    @BeforeEach
    void startCluster() throws IOException {
        cluster = new Cluster().running("checkout");
    }

    @AfterEach
    void closeCluster() throws IOException {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({"401,kubernetes.unauthorized", "403,kubernetes.forbidden", "404,kubernetes.absent", "429,kubernetes.busy",
            "500,kubernetes.server", "503,kubernetes.server", "418,kubernetes.refused"})
    void aStatusHasItsOwnProblem(int status, String code) throws Exception {
        cluster.server().faults().always(_ -> true, new Fault.Status(status, "the server's own words"));
        var problem = problem(cluster.source());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.why()).contains("the server's own words");
    }

    @Test
    void aTruncatedAnswerIsToldFromAMalformedOne() throws Exception {
        cluster.server().faults().always(_ -> true, new Fault.NotJson());
        assertThat(problem(cluster.source()).code()).isEqualTo("kubernetes.malformed");
        cluster.server().faults().heal();
        cluster.server().faults().always(_ -> true, new Fault.Truncated());
        assertThat(problem(cluster.source()).code()).isEqualTo("kubernetes.truncated");
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        cluster.server().faults().always(_ -> true, new Fault.Hangs());
        assertThat(problem(impatient()).code()).isEqualTo("kubernetes.timeout");
    }

    @Test
    void aDroppedConnectionIsAProblem() throws Exception {
        cluster.server().faults().always(_ -> true, new Fault.Drops());
        assertThat(problem(cluster.source()).code()).isEqualTo("kubernetes.connection");
    }

    @Test
    void nothingAnswersAtADeadAddress() throws Exception {
        assertThat(problem(at("http://127.0.0.1:" + freePort())).code()).isEqualTo("kubernetes.unreachable");
    }

    @Test
    @Proves(fault = DNS_GONE, during = WATCHING)
    void anUnknownHostIsAProblemOfTheName() throws Exception {
        assertThat(problem(at("http://no-such-host.invalid:6443")).code()).isEqualTo("kubernetes.host");
    }

    @Test
    void aBusyServerIsAskedAgainWhenItWishes() throws Exception {
        cluster.server().faults().next(1, new Fault.Status(429, "busy", OptionalInt.of(1)));
        var began = System.nanoTime();
        var observer = new CollectingObserver();
        try (var _ = Watching.of(cluster.source(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    @Proves(fault = API_SLOW, during = WATCHING)
    void aServerThatFallsSilentIsGivenUpWithoutForgettingAnything() throws Exception {
        var observer = new CollectingObserver();
        try (var watching = Watching.of(impatient(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            cluster.server().faults().always(_ -> true, new Fault.Hangs());
            assertThat(watching.unavailable(PATIENCE).problem().code()).isEqualTo("kubernetes.timeout");
            assertThat(observer.seen(Observation.InstanceGone.class)).isEmpty();
        }
    }

    @Test
    @Proves(fault = CREDENTIALS_EXPIRED, during = WATCHING)
    void credentialsThatExpireWhileWatchingAreNoticed() throws Exception {
        var observer = new CollectingObserver();
        try (var watching = Watching.of(impatient(), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            cluster.server().faults().always(_ -> true, new Fault.Status(401, "Unauthorized"));
            assertThat(watching.unavailable(PATIENCE).problem().code()).isEqualTo("kubernetes.unauthorized");
        }
    }

    @Test
    void aWatchThatTalksNonsenseIsGivenUp() throws Exception {
        cluster.server().faults().always(path -> path.contains("watch=1"), new Fault.NotJson());
        assertThat(problemLater(impatient()).code()).isEqualTo("kubernetes.malformed");
    }

    private Problem problem(Source source) throws InterruptedException {
        var observer = new CollectingObserver();
        try (var watching = Watching.of(source, observer)) {
            var problem = watching.unavailable(PATIENCE).problem();
            assertThat(observer.seen(Observation.Listed.class)).as("never an empty fleet").isEmpty();
            assertThat(problem.next()).isNotBlank();
            return problem;
        }
    }

    private Problem problemLater(Source source) throws InterruptedException {
        try (var watching = Watching.of(source, new CollectingObserver())) {
            return watching.unavailable(PATIENCE).problem();
        }
    }

    private KubernetesSource impatient() {
        return cluster.source(settings(IMPATIENT));
    }

    private KubernetesSource at(String server) throws IOException {
        var config = Files.writeString(cluster.folder().resolve("at"), kubeconfig("{server: \"" + server + "\"}"));
        return Cluster.only(config, settings(Cluster.SHORT));
    }

    private static KubernetesSettings settings(Patience patience) {
        return new KubernetesSettings(List.of(), patience);
    }

    private static String kubeconfig(String cluster) {
        return "clusters: [{name: it, cluster: " + cluster + "}]\ncontexts: [{name: it, context: {cluster: it}}]\n";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
