package dev.mintmark.docker.copy;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.docker.FakeEngine;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An engine that refuses or talks nonsense in the middle of what is done about a copy.
class CopyFaultTest {

    private static final CopyId ID = new CopyId("aaaaaaaaaa");
    private static final String CONTAINER = "/containers/mintmark-aaaaaaaaaa";
    private static final String STARTED = "2026-01-01T00:00:00Z";
    private static final String INSPECTED = """
            {"Id":"c1","Name":"/mintmark-aaaaaaaaaa","Path":"/.mintmark/guard","Args":["hold","60","600"],
             "Created":"%1$s","Image":"sha256:x","State":{"Status":"running","Pid":7,"StartedAt":"%1$s"},
             "Config":{"Labels":{"dev.mintmark/copy":"aaaaaaaaaa"}}}""".formatted(STARTED);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> gone = new ConcurrentHashMap<>();
    private FakeEngine engine;
    private DockerCopies host;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start();
        host = CopyBench.hostAt(engine.host());
        engine.answering("/version", 200, "{\"Arch\":\"amd64\"}");
        answering("/images/shop:1/json", 200, "{\"Id\":\"sha256:" + "0".repeat(64)
                + "\",\"Architecture\":\"amd64\",\"Os\":\"linux\",\"Config\":{}}");
        answering("/images/sha256:" + "0".repeat(64) + "/json", 200, "{\"Id\":\"sha256:" + "0".repeat(64)
                + "\",\"Architecture\":\"amd64\",\"Os\":\"linux\",\"Config\":{}}");
        engine.answering("/containers/c1", exchange -> {
            note(exchange);
            gone.put("c1", true);
            FakeEngine.send(exchange, 204, "");
        });
        engine.answering("/containers/c1/json", this::inspect);
        engine.answering(CONTAINER + "/json", this::inspect);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aRefusalToMakeItIsToldInTheEnginesWordsAndNothingIsTakenAway() throws Exception {
        answering("/containers/create", 500, "{\"message\":\"no space left\"}");
        assertThatThrownBy(() -> host.launch(plan(), LaunchProgress.NONE)).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("no space left");
        assertThat(asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void aCopyWhoseNameIsTakenLeavesTheOtherOneAlone() throws Exception {
        answering("/containers/create", 409, "{\"message\":\"name in use\"}");
        assertThatThrownBy(() -> host.launch(plan(), LaunchProgress.NONE)).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("name in use");
        assertThat(asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void whatCannotBeStartedIsTakenAway() throws Exception {
        answering("/containers/create", 201, "{\"Id\":\"c1\"}");
        answering("/containers/c1/archive", 200, new SmallTar().program("guard",
                Guard.of("amd64").orElseThrow().program()).bytes());
        answering("/containers/c1/start", 500, "{\"message\":\"no such device\"}");
        assertThatThrownBy(() -> host.launch(plan(), LaunchProgress.NONE)).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("no such device");
        assertThat(asked).contains("DELETE /containers/c1?force=1&v=1");
    }

    @Test
    @Proves(fault = API_LYING, during = COPY_ALIVE)
    void nothingIsStartedWithoutTheGuard() throws Exception {
        answering("/containers/create", 201, "{\"Id\":\"c1\"}");
        answering("/containers/c1/archive", 200, new SmallTar().program("guard", new byte[] {1}).bytes());
        answering("/containers/c1/start", 204, "");
        assertThatThrownBy(() -> host.launch(plan(), LaunchProgress.NONE)).isInstanceOfSatisfying(CopyRefused.class,
                refused -> assertThat(refused.problem().code()).isEqualTo("copy.guard"));
        assertThat(asked).noneMatch(request -> request.contains("/start")).anyMatch(request ->
                request.startsWith("PUT /containers/c1/archive")).contains("DELETE /containers/c1?force=1&v=1");
    }

    @Test
    void whereProcessesCannotBeListedTheLeaseIsWhatItWasMadeWith() throws Exception {
        for (var top : List.of("{\"Titles\":[\"PID\",\"CMD\"],\"Processes\":[[\"7\",\"sleep\"],[\"7\"],7]}", "[]",
                "{}")) {
            answering("/containers/c1/top", 200, top);
            var copy = host.find(ID).orElseThrow();
            assertThat(Duration.between(Instant.parse(STARTED).plusSeconds(60), copy.expiresAt()).abs())
                    .isLessThan(Duration.ofSeconds(2));
        }
        answering("/containers/c1/top", 500, "{\"message\":\"ps is not installed\"}");
        assertThat(host.find(ID)).isPresent();
        assertThatThrownBy(() -> host.renew(ID, Duration.ofMinutes(1))).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("docker top");
    }

    @Test
    void anEndThatIsRefusedIsNotConfirmed() throws Exception {
        engine.answering("/containers/c1", 500, "{\"message\":\"device busy\"}");
        assertThat(host.end(ID)).isInstanceOfSatisfying(CopyEnd.NotConfirmed.class, end ->
                assertThat(end.problem().why()).contains("device busy"));
    }

    @Test
    void whatHasTheNameOfACopyButIsNoneIsNotTouched() throws Exception {
        answering(CONTAINER + "/json", 200, "{\"Id\":\"c1\",\"Name\":\"/mintmark-aaaaaaaaaa\",\"Config\":{}}");
        assertThat(host.end(ID)).isInstanceOf(CopyEnd.NotConfirmed.class);
        assertThat(asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void whatStandsAroundNoCopyIsSwept() throws Exception {
        engine.answering("/containers/json", exchange -> FakeEngine.send(exchange, 200,
                exchange.getRequestURI().getQuery().contains("filling")
                        ? "[{\"Id\":\"c1\",\"State\":\"created\",\"Created\":1},{\"Id\":\"c2\",\"State\":\"running\","
                        + "\"Created\":1},{\"Id\":\"c3\",\"State\":\"created\",\"Created\":99999999999}]" : "[]"));
        engine.answering("/volumes", exchange -> FakeEngine.send(exchange, 200,
                exchange.getRequestURI().getQuery().contains("guard")
                        ? "{\"Volumes\":[{\"Name\":\"mintmark-guard-old\"},"
                        + "{\"Name\":\"other\"},{\"Name\":\"" + Guard.of("arm64").orElseThrow().volume() + "\"}]}"
                        : "{\"Volumes\":null}"));
        answering("/volumes/mintmark-guard-old", 204, "");
        assertThat(host.sweep()).isEmpty();
        assertThat(asked).containsExactlyInAnyOrder("DELETE /containers/c1?force=1&v=1",
                "DELETE /volumes/mintmark-guard-old");
    }

    @Test
    @Proves(fault = API_LYING, during = COPY_ALIVE)
    void nonsenseInAListIsPassedOver() throws Exception {
        engine.answering("/containers/json", 200, "[7,null,{\"Id\":[]},{\"Id\":\"c1\"},{\"Id\":\"nowhere\"}]");
        answering("/containers/c1/top", 200, "null");
        assertThat(host.copies()).singleElement().satisfies(copy -> assertThat(copy.id()).isEqualTo(ID));
    }

    private CopyPlan plan() throws CopyRefused, InterruptedException {
        return host.plan(new CopyRequest(ID, new CopyOrigin.OfImage("shop:1"), new CopyPlace(host.source(), ""),
                CopyMode.HOLD, Lease.USUAL, "bo", "a test", List.of(), Optional.empty(), List.of()));
    }

    private void inspect(HttpExchange exchange) throws IOException {
        FakeEngine.send(exchange, gone.isEmpty() ? 200 : 404, gone.isEmpty() ? INSPECTED : "{}");
    }

    private void answering(String path, int status, String body) {
        engine.answering(path, exchange -> {
            note(exchange);
            FakeEngine.send(exchange, status, body);
        });
    }

    private void answering(String path, int status, byte[] body) {
        engine.answering(path, exchange -> {
            note(exchange);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void note(HttpExchange exchange) {
        asked.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().toString().replaceFirst("^/v1\\.[0-9]+", ""));
    }
}
