package dev.mintmark.schema;

import static dev.mintmark.schema.Schemas.place;
import static dev.mintmark.schema.Schemas.ranUntilNoon;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.SchemaPlace.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Spring Boot's actuator, as its documentation shows its answers, and as a hostile one might answer.
class ActuatorTest {

    /// As in the reference of Spring Boot 3, with one more that was not applied yet.
    private static final String FLYWAY = """
            {"contexts":{"application":{"flywayBeans":{"flyway":{"migrations":[
              {"type":"SQL","checksum":-156244537,"version":"1","description":"init","script":"V1__init.sql",
               "state":"SUCCESS","installedBy":"SA","installedOn":"2026-11-01T08:00:00.123Z","installedRank":1,
               "executionTime":2},
              {"type":"SQL","checksum":7,"version":"2","description":"add column","script":"V2__add_column.sql",
               "state":"%s","installedBy":"SA","installedOn":"%s","installedRank":2,"executionTime":2},
              {"type":"SQL","checksum":7,"version":"3","description":"later","script":"V3__later.sql",
               "state":"PENDING","installedBy":null,"installedOn":null,"installedRank":null,"executionTime":null}
            ]}}}}}""";
    private static final String LIQUIBASE = """
            {"contexts":{"application":{"liquibaseBeans":{"liquibase":{"changeSets":[
              {"author":"marceloverdijk","changeLog":"db/changelog/db.changelog-master.yaml","comments":"",
               "contexts":[],"dateExecuted":"%s","deploymentId":"1234567890",
               "description":"createTable tableName=customer","execType":"EXECUTED","id":"1","labels":[],"checksum":"9:01ab","orderExecuted":1}
            ]}}}}}""";

    private final AtomicReference<HttpExchange> asked = new AtomicReference<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("actuator ", 0).factory());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void migrationsOfFlywaySinceTheTargetBlock() throws Exception {
        answers(200, FLYWAY.formatted("SUCCESS", "2026-11-20T13:00:00Z"));

        assertThat(flyway()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.evidence()).contains("2 “add column” at 2026-11-20T13:00:00Z")
                    .doesNotContain("later").doesNotContain("UTC");
        });
    }

    @Test
    void noneSinceTheTargetPasses() throws Exception {
        answers(200, FLYWAY.formatted("SUCCESS", "2026-11-20T10:00:00Z"));

        assertThat(flyway()).extracting(Finding::verdict).containsExactly(Verdict.PASSED);
    }

    @Test
    void aFailedOneIsSaid() throws Exception {
        answers(200, FLYWAY.formatted("FAILED", "2026-11-20T13:00:00Z"));

        assertThat(flyway()).extracting(Finding::title).contains("A migration failed");
    }

    @Test
    void changeSetsOfLiquibaseAreRead() throws Exception {
        answers(200, LIQUIBASE.formatted("2026-11-20T13:00:00Z"));

        assertThat(found(Kind.ACTUATOR_LIQUIBASE, "", "")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.evidence()).contains("db/changelog/db.changelog-master.yaml::1::marceloverdijk");
        });
    }

    @Test
    void theUserAndThePasswordAreSentAndATokenAlone() throws Exception {
        answers(200, FLYWAY.formatted("SUCCESS", "2026-11-20T10:00:00Z"));

        found(Kind.ACTUATOR_FLYWAY, "ana", "TOKEN");
        assertThat(asked.get().getRequestHeaders().getFirst("Authorization")).isEqualTo("Basic YW5hOmh1bnRlcjI=");
        found(Kind.ACTUATOR_FLYWAY, "", "TOKEN");
        assertThat(asked.get().getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer hunter2");
        flyway();
        assertThat(asked.get().getRequestHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void aPasswordIsNotSentWithoutTls() throws Exception {
        var place = place(Kind.ACTUATOR_FLYWAY, "http://payments.example/actuator/flyway", "", "ana", "TOKEN");

        assertThat(Schemas.look(place, ranUntilNoon(), Map.of("TOKEN", "hunter2"))).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.evidence()).contains("not sent without TLS");
                    assertThat(finding.toString()).doesNotContain("hunter2");
                });
    }

    @Test
    void aRedirectionIsNotFollowed() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        untold("status 302");
    }

    @Test
    void refusalsAndNonsenseCouldNotTell() throws Exception {
        for (var status : List.of(401, 403, 404, 500)) {
            answers(status, "{}");
            untold(status < 404 ? "let us in" : "status " + status);
        }
        for (var body : List.of("", "{}", "[]", "null", "<html>", "{\"contexts\":{\"application\":{}}}",
                "{\"contexts\":{\"a\":{\"flywayBeans\":{\"b\":{\"migrations\":{}}}}}}", "[".repeat(100_000))) {
            answers(200, body);
            untold("");
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write("[[[[[[[[".repeat(10_000).getBytes(StandardCharsets.UTF_8));
                }
            }
        });

        untold("more than 8388608 bytes");
    }

    @Test
    void aTimeThatIsNoneIsNotTakenForEarly() throws Exception {
        answers(200, FLYWAY.formatted("SUCCESS", "yesterday"));

        assertThat(flyway()).extracting(Finding::verdict).containsExactly(Verdict.BLOCKED);
    }

    @Test
    void oneThatIsNotThereCouldNotTell() throws Exception {
        server.stop(0);

        untold("cannot be reached");
    }

    @Test
    void anInterruptedLookEnds() throws Exception {
        server.createContext("/", _ -> {
            arrived.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        var ended = new AtomicReference<Throwable>();
        var looking = Thread.ofVirtual().name("look").start(() -> {
            try {
                flyway();
            } catch (InterruptedException cancelled) {
                ended.set(cancelled);
            }
        });
        arrived.await();
        looking.interrupt();
        assertThat(looking.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
    }

    private void answers(int status, String body) {
        if (asked.get() != null) {
            server.removeContext("/");
        }
        asked.set(null);
        server.createContext("/", exchange -> {
            asked.set(exchange);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private List<Finding> flyway() throws InterruptedException {
        return found(Kind.ACTUATOR_FLYWAY, "", "");
    }

    private List<Finding> found(Kind kind, String user, String variable) throws InterruptedException {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/actuator/flyway";
        return Schemas.look(place(kind, url, "", user, variable), ranUntilNoon(), Map.of("TOKEN", "hunter2"));
    }

    private void untold(String why) throws InterruptedException {
        assertThat(flyway()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
            assertThat(finding.evidence()).contains(why);
            assertThat(finding.next()).isNotBlank();
        });
    }
}
