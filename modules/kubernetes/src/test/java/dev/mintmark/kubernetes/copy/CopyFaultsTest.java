package dev.mintmark.kubernetes.copy;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.CLOCK_JUMPED;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever goes wrong on the way is said, and nothing is claimed that nobody saw.
class CopyFaultsTest {

    private static final Patience IMPATIENT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(500),
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMillis(10),
            Duration.ofMillis(50), Duration.ofMillis(300));

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.plain());
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"401,copy.unauthorized", "403,copy.admission", "409,copy.conflict", "422,copy.invalid", "429,copy.busy",
            "500,copy.server"})
    @Proves(fault = CREDENTIALS_EXPIRED, during = COPY_ALIVE)
    void aStatusOfTheLaunchHasItsOwnProblem(int status, String code) throws Exception {
        var plan = desk.plan(Desk.likeWeb());
        desk.cluster.fault(line -> line.startsWith("POST") && line.contains("/jobs"),
                new Fault.Status(status, "the server's own words"));

        assertThatThrownBy(() -> desk.host.launch(plan, LaunchProgress.NONE)).isInstanceOfSatisfying(CopyRefused.class,
                refused -> {
                    assertThat(refused.problem().code()).isEqualTo(code);
                    assertThat(refused.problem().why()).contains("the server's own words");
                });
        assertThat(desk.made()).isEmpty();
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        try (var host = Console.over(desk.cluster, desk.clock, IMPATIENT, Duration.ofSeconds(1))) {
            desk.cluster.fault(_ -> true, new Fault.Hangs());

            assertThatThrownBy(host::copies).isInstanceOfSatisfying(CopyRefused.class,
                    refused -> assertThat(refused.problem().code()).isEqualTo("copy.timeout"));
        }
    }

    @Test
    void anEndThatTheServerDoesNotTakeIsNotConfirmed() throws Exception {
        var id = desk.launch(Desk.likeWeb()).id();
        desk.cluster.fault(line -> line.startsWith("DELETE"), new Fault.Status(403, "cannot delete"));

        assertThat(desk.host.end(id)).isInstanceOfSatisfying(CopyEnd.NotConfirmed.class,
                end -> assertThat(end.problem().why()).contains("cannot delete"));
        assertThat(desk.host.find(id)).isPresent();
    }

    @Test
    @Proves(fault = API_LYING, during = COPY_ALIVE)
    void aPodOnANodeThatIsLostIsNotSaidToHaveEnded() throws Exception {
        var id = desk.launch(Desk.likeWeb()).id();
        desk.cluster.loseNode();

        try (var host = Console.over(desk.cluster, desk.clock, IMPATIENT, Duration.ofMillis(300))) {
            assertThat(host.end(id)).isInstanceOfSatisfying(CopyEnd.NotConfirmed.class, end -> {
                assertThat(end.problem().code()).isEqualTo("copy.node-unreachable");
                assertThat(end.problem().why()).contains("node-a is unreachable since 2026-11-21T03:00:00Z");
            });
            assertThat(host.find(id).orElseThrow().state()).isEqualTo(CopyState.ENDING);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT1H", "PT-1H"})
    @Proves(fault = CLOCK_JUMPED, during = COPY_ALIVE)
    void aClockThatIsAnHourOffChangesNoLease(Duration off) throws Exception {
        try (var host = desk.another(off)) {
            var launched = host.launch(host.plan(desk.asking(Desk.likeWeb())), LaunchProgress.NONE);
            assertThat(launched.expiresAt()).isEqualTo(desk.now().plus(off).plus(Desk.LEASE.length()));

            host.renew(launched.id(), Duration.ofMinutes(20));
            assertThat(desk.job().path("spec").path("activeDeadlineSeconds").asLong()).isEqualTo(1200);
            assertThat(host.sweep()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT1H", "PT-1H"})
    @Proves(fault = CLOCK_JUMPED, during = COPY_ALIVE, shown = "The copy, its end by the clock as it is now",
            recovers = "nothing to do: the lease runs where the copy runs")
    void aClockThatJumpsWhileACopyLivesChangesNoLease(Duration jump) throws Exception {
        var off = new AtomicReference<>(Duration.ZERO);
        try (var host = Console.over(desk.cluster, () -> desk.now().plus(off.get()))) {
            var copy = host.launch(host.plan(desk.asking(Desk.likeWeb())), LaunchProgress.NONE);
            off.set(jump);
            desk.clock.pass(Duration.ofMinutes(4));

            assertThat(host.sweep()).isEmpty();
            var seen = host.find(copy.id()).orElseThrow();
            assertThat(seen.state()).isEqualTo(CopyState.RUNNING);
            assertThat(seen.expiresAt()).as("by this clock")
                    .isEqualTo(desk.now().plus(jump).plus(Duration.ofMinutes(6)));
            desk.clock.pass(Duration.ofMinutes(6));
            desk.cluster.settled();
            desk.clock.pass(Duration.ofMinutes(1));
            assertThat(host.find(copy.id())).isEmpty();
        }
    }

    @Test
    void aLeaseExtendedInItsLastSecondLivesAndOneSecondLaterIsRefused() throws Exception {
        var extended = desk.launch(Desk.likeWeb()).id();
        var late = desk.launch(Desk.likeWeb()).id();
        desk.clock.pass(Desk.LEASE.length().minusSeconds(1));
        desk.host.renew(extended, Duration.ofMinutes(5));
        desk.clock.pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> desk.host.renew(late, Duration.ofMinutes(5))).isInstanceOfSatisfying(CopyRefused.class,
                refused -> assertThat(refused.problem().code()).isEqualTo("copy.gone"));
        assertThat(desk.host.find(extended).orElseThrow().state()).isEqualTo(CopyState.RUNNING);
    }

    @Test
    void aJobThatSomebodySuspendedIsPausedAndSweptWhenItsLeaseIsPast() throws Exception {
        var id = desk.launch(Desk.likeWeb()).id();
        var job = (ObjectNode) desk.job();
        ((ObjectNode) job.path("spec")).put("suspend", true);
        desk.cluster.put("jobs", job);

        assertThat(desk.host.find(id).orElseThrow().state()).isEqualTo(CopyState.PAUSED);
        desk.clock.pass(Desk.LEASE.length().plusSeconds(1));
        assertThat(desk.host.sweep()).singleElement()
                .satisfies(swept -> assertThat(swept.end()).isInstanceOf(CopyEnd.Confirmed.class));
        assertThat(desk.made()).isEmpty();
    }

    @Test
    void whoMayNotListTheClusterStillFindsTheirCopies() throws Exception {
        desk.cluster.forbid("list", "jobs", "");
        desk.cluster.forbid("list", "pods", "");
        desk.cluster.forbid("list", "networkpolicies", "");
        var id = desk.launch(Desk.likeWeb()).id();

        assertThat(desk.host.copies()).extracting(copy -> copy.id()).containsExactly(id);
        assertThat(desk.host.end(id)).isInstanceOf(CopyEnd.Confirmed.class);
        assertThat(desk.made()).isEmpty();
    }

    @Test
    void aPolicyWithoutItsPodIsSweptAndALabelThatIsNoIdIsLeftAlone() throws Exception {
        desk.cluster.put("networkpolicies", labelled("mintmark-orphan", "aaaaaaaaaa"));
        desk.cluster.put("networkpolicies", labelled("somebody", "not-an-id"));

        assertThat(desk.host.sweep()).isEmpty();
        assertThat(desk.cluster.now("networkpolicies")).extracting(one -> one.path("metadata").path("name").asText())
                .containsExactly("somebody");
    }

    private static ObjectNode labelled(String name, String id) {
        return SourcePods.json("""
                {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "%s",
                  "namespace": "shop", "labels": {"app.kubernetes.io/managed-by": "mintmark", "dev.mintmark/copy": "%s"}},
                 "spec": {"podSelector": {}}}""".formatted(name, id));
    }
}
