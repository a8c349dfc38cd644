package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests other than looking: sent as they are, answered whatever the status, and never waited for without end.
class EngineConnectionTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FakeEngine engine;
    private EngineConnection connection;

    @BeforeEach
    void start() throws Exception {
        engine = FakeEngine.start();
        connection = EngineConnection.open(new DockerEndpoint(new SourceId("docker/fake"), engine.host(),
                Optional.empty()), DockerSettings.USUAL);
        connection.greet();
    }

    @AfterEach
    void stop() {
        connection.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE"})
    void eachMethodArrivesAsItIs(String method) throws Exception {
        engine.answering("/thing", exchange -> {
            exchange.getResponseHeaders().add("X-Asked", exchange.getRequestMethod());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var request = List.of(EngineRequest.get("/thing"), EngineRequest.head("/thing"), EngineRequest.post("/thing"),
                        EngineRequest.put("/thing"), EngineRequest.delete("/thing"))
                .stream().filter(one -> one.method().equals(method)).findFirst().orElseThrow();
        assertThat(connection.ask(request).header("X-Asked")).contains(method);
    }

    @Test
    void aTreeIsSentAsJsonAndAnArchiveAsTar() throws Exception {
        engine.answering("/thing", exchange -> FakeEngine.send(exchange, 201,
                "[\"" + exchange.getRequestHeaders().getFirst("Content-Type") + "\","
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + "]"));
        var tree = JSON.objectNode().put("Naïve\"", 1L << 40).put("on", true);
        tree.set("list", JSON.arrayNode().add("a").addNull());
        var answer = connection.ask(EngineRequest.post("/thing").json(tree)).json();
        assertThat(answer.path(0).asText()).isEqualTo("application/json");
        assertThat(answer.path(1)).isEqualTo(tree);
        assertThat(connection.ask(EngineRequest.put("/thing").tar("7".getBytes(StandardCharsets.UTF_8))).json()
                .toString()).isEqualTo("[\"application/x-tar\",7]");
    }

    @Test
    void aRefusalIsAnAnswerInTheEnginesOwnWords() throws Exception {
        engine.answering("/thing", 409, "{\"message\":\"name is taken\"}");
        var answer = connection.ask(EngineRequest.post("/thing"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.isDone()).isFalse();
        assertThat(answer.message()).isEqualTo("name is taken");
        assertThatThrownBy(answer::done).isInstanceOf(EngineFault.class).hasMessageContaining("name is taken");
    }

    @Test
    void anAnswerLargerThanWantedIsAFault() {
        engine.answering("/thing", 200, "x".repeat(1000));
        assertThatThrownBy(() -> connection.ask(EngineRequest.get("/thing").atMost(999)))
                .isInstanceOf(EngineFault.class).hasMessageContaining("larger than 999");
    }

    @Test
    void anEngineThatSaysNothingIsGivenUp() {
        engine.hangingAt("/thing");
        assertThatThrownBy(() -> connection.ask(EngineRequest.post("/thing").within(Duration.ofMillis(100))))
                .isInstanceOf(EngineFault.class).extracting(fault -> ((EngineFault) fault).kind())
                .isEqualTo(EngineFault.Kind.SILENT);
    }

    @Test
    void anInterruptEndsTheWaiting() throws Exception {
        var asked = new CountDownLatch(1);
        engine.answering("/thing", _ -> {
            asked.countDown();
            engine.hang();
        });
        var asking = new FutureTask<>(() -> {
            assertThatThrownBy(() -> connection.ask(EngineRequest.post("/thing").within(Duration.ofMinutes(5))))
                    .isInstanceOf(InterruptedException.class);
            return "ended";
        });
        var thread = Thread.ofVirtual().name("asking").start(asking);
        asked.await();
        thread.interrupt();
        assertThat(asking.get()).isEqualTo("ended");
    }

    @Test
    void aStreamIsReadAsItComes() throws Exception {
        engine.answering("/thing", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            engine.hang();
        });
        try (var answer = connection.stream(EngineRequest.post("/thing"))) {
            assertThat(answer.getBody().readNBytes(6)).asString().isEqualTo("first\n");
        } catch (IOException hungUp) {
            throw new AssertionError(hungUp);
        }
    }
}
