package dev.mintmark.docker;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An engine that misbehaves becomes a problem with a next step, never an empty fleet.
class EngineFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CollectingObserver observer = new CollectingObserver();
    private FakeEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_ping", "/info", "/events", "/containers/json"})
    void anErrorOfTheEngineIsToldInItsOwnWords(String path) throws Exception {
        engine.answering(path, 500, "{\"message\":\"disk on fire\"}");
        var problem = problem(DockerSettings.USUAL);
        assertThat(problem.code()).isEqualTo("docker.api");
        assertThat(problem.why()).contains("status 500: disk on fire.");
        assertThat(observer.seen(Observation.Listed.class)).isEmpty();
    }

    @Test
    void aProxyThatWantsALoginIsToldAsSuch() throws Exception {
        engine.answering("/_ping", 401, "<html><body>Who are you?</body></html>");
        assertThat(problem(DockerSettings.USUAL).why()).contains("status 401");
    }

    @Test
    @Proves(fault = API_LYING, during = WATCHING)
    void anAnswerThatIsNotJsonIsNotAnEmptyFleet() throws Exception {
        engine.answering("/containers/json", 200, "<html>Welcome to nginx</html>");
        var problem = problem(DockerSettings.USUAL);
        assertThat(problem.code()).isEqualTo("docker.api");
        assertThat(problem.why()).contains("not JSON");
        assertThat(observer.seen(Observation.Listed.class)).isEmpty();
    }

    @Test
    @Proves(fault = API_LYING, during = WATCHING)
    void aTruncatedAnswerIsNotAnEmptyFleet() throws Exception {
        engine.answering("/containers/json", 200, "[{\"Id\":\"abc\",\"Names\":[\"/x\"");
        assertThat(problem(DockerSettings.USUAL).why()).contains("not JSON");
    }

    @Test
    void anAnswerThatIsNestedTooDeeplyIsRefused() throws Exception {
        engine.answering("/containers/json", 200, "[".repeat(100_000));
        assertThat(problem(DockerSettings.USUAL).code()).isEqualTo("docker.api");
    }

    @Test
    void anAnswerWithoutEndIsNotWaitedForForEver() throws Exception {
        engine.hangingAt("/containers/json");
        var problem = problem(DockerSettings.USUAL.withDeadline(Duration.ofSeconds(1)));
        assertThat(problem.code()).isEqualTo("docker.unreachable");
        assertThat(problem.why()).contains("did not answer within 1 s");
    }

    @Test
    void nobodyListeningIsUnreachable() throws Exception {
        var host = engine.host();
        engine.close();
        var problem = problem(LocalEngine.at(host, DockerSettings.USUAL));
        assertThat(problem.code()).isEqualTo("docker.unreachable");
        assertThat(problem.what()).contains(host.toString());
        assertThat(problem.why()).contains("Connection refused");
    }

    @Test
    void anEngineThatIsTooOldSaysSo() throws Exception {
        engine.answering("/_ping", exchange -> {
            exchange.getResponseHeaders().add("Api-Version", "1.18");
            FakeEngine.send(exchange, 200, "OK");
        });
        var problem = problem(DockerSettings.USUAL);
        assertThat(problem.code()).isEqualTo("docker.old");
        assertThat(problem.why()).contains("1.18");
    }

    @Test
    void anEngineThatWantsTlsSaysSo() throws Exception {
        engine.answering("/_ping", 400, "Client sent an HTTP request to an HTTPS server.\n");
        assertThat(problem(DockerSettings.USUAL).code()).isEqualTo("docker.tls");
    }

    @Test
    void aStreamThatIsCutAtOnceEndsTheWatchInsteadOfStartingOverForEver() throws Exception {
        engine.answering("/events", 200, "");
        assertThat(problem(DockerSettings.USUAL).code()).isEqualTo("docker.unreachable");
    }

    @Test
    void aStreamThatIsCutAfterAWhileIsMendedWithoutAWord() throws Exception {
        var subscriptions = new AtomicInteger();
        engine.answering("/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            if (subscriptions.incrementAndGet() == 1) {
                observe(Observation.Heard.class);
                exchange.close();
            } else {
                engine.hang();
            }
        });
        var source = LocalEngine.at(engine.host(), DockerSettings.USUAL.withHeartbeat(Duration.ofMillis(50)));
        try (var _ = Watching.of(source, observer)) {
            observer.await("listed again", PATIENCE,
                    all -> all.stream().filter(Observation.Listed.class::isInstance).count() == 2);
        }
    }

    @Test
    @Proves(fault = API_GONE, during = WATCHING)
    void aSilentEngineIsAskedWhetherItIsStillThere() throws Exception {
        var source = LocalEngine.at(engine.host(), DockerSettings.USUAL.withHeartbeat(Duration.ofMillis(50)));
        try (var watching = Watching.of(source, observer)) {
            observer.await("heard twice", PATIENCE,
                    all -> all.stream().filter(Observation.Heard.class::isInstance).count() >= 2);
            engine.answering("/_ping", 500, "{\"message\":\"going down\"}");
            assertThat(watching.unavailable(PATIENCE).problem().why()).contains("going down");
        }
    }

    @Test
    void nonsenseInTheStreamIsPassedOver() throws Exception {
        engine.answering("/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"Type\":7,\"Action\":[],\"Actor\":null}\n[]\n\n".getBytes());
            exchange.getResponseBody().flush();
            engine.hang();
        });
        var source = LocalEngine.at(engine.host(), DockerSettings.USUAL.withHeartbeat(Duration.ofMillis(50)));
        try (var _ = Watching.of(source, observer)) {
            observer.await(Observation.Heard.class, PATIENCE);
        }
    }

    @Test
    void oneContainerThatCannotBeInspectedLimitsTheSightOfItAlone() throws Exception {
        engine.answering("/containers/json", 200, """
                [{"Id":"c1","Names":["/broken"],"Image":"a:1","ImageID":"","Created":1700000000,"State":"running"}]""");
        engine.answering("/containers/c1/json", 500, "{\"message\":\"no such layer\"}");
        try (var _ = Watching.of(LocalEngine.at(engine.host(), DockerSettings.USUAL), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(SeenFleet.of(observer.seen()).instance("broken")).isPresent();
            assertThat(observer.seen(Observation.Limited.class)).singleElement().satisfies(limited ->
                    assertThat(limited.limits()).singleElement().satisfies(limit ->
                            assertThat(limit.why()).contains("no such layer")));
        }
    }

    @Test
    void aSocketWithoutPermissionTellsTheTwoWaysOut() {
        for (var denied : List.of(new SocketException("Permission denied"), new AccessDeniedException("x"))) {
            var problem = DockerProblems.of(new DockerEndpoint(new SourceId("docker/x"),
                    URI.create("unix:///x"), Optional.empty()), EngineFaults.of(new RuntimeException(denied)));
            assertThat(problem.code()).isEqualTo("docker.permission");
            assertThat(problem.next()).contains("group \"docker\"").contains("DOCKER_HOST");
        }
    }

    private void observe(Class<? extends Observation> type) {
        try {
            observer.await(type, PATIENCE);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Problem problem(DockerSettings settings) throws InterruptedException {
        return problem(LocalEngine.at(engine.host(), settings));
    }

    private Problem problem(DockerSource source) throws InterruptedException {
        try (var watching = Watching.of(source, observer)) {
            return watching.unavailable(PATIENCE).problem();
        }
    }
}
