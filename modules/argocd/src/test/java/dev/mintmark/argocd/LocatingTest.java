package dev.mintmark.argocd;

import static dev.mintmark.argocd.ArgoCdPipelineTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.argocd.ArgoFault;
import dev.mintmark.testkit.argocd.FakeArgoCd;
import dev.mintmark.testkit.argocd.Manifests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of several Argo CD servers manages a workload.
class LocatingTest {

    private static final URI PROD = URI.create("https://prod.example:6443/");

    @TempDir
    private Path home;

    @Test
    void withoutALoginItIsSaidHowToLogIn() {
        var pipeline = new ArgoCdPipeline(new ArgoLogins(Map.of(), home), _ -> Optional.empty(), Desk.SHORT,
                SteppableClock.atNight());

        var refused = refusal(() -> pipeline.plan(Desk.member(), Desk.purpose(false)));

        assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
        assertThat(refused.problem().next()).contains("argocd login SERVER");
    }

    @Test
    void twoServersThatBothHaveItAreBothNamed() throws Exception {
        try (var one = Desk.byHand(); var other = Desk.byHand()) {
            var pipeline = pipeline(one, Optional.empty(), one.argo, other.argo);

            var refused = refusal(() -> pipeline.plan(Desk.member(), Desk.purpose(false)));

            assertThat(refused.problem().code()).isEqualTo("rollback.argo-cd.ambiguous");
            assertThat(refused.problem().why()).contains(one.argo.address().getAuthority(),
                    other.argo.address().getAuthority());
        }
    }

    @Test
    void ofTwoTheOneWhoseDestinationIsTheClusterIsTaken() throws Exception {
        try (var one = Desk.byHand(); var other = Desk.byHand()) {
            other.argo.change("payments", content -> {
                content.withObjectProperty("spec").withObjectProperty("destination").put("server",
                        "https://prod.example:6443");
                return content;
            });

            var part = pipeline(one, Optional.of(PROD), one.argo, other.argo).plan(Desk.member(), Desk.purpose(false));

            assertThat(part.steps().getFirst().fact("server")).isEqualTo(other.argo.address().toString());
        }
    }

    @Test
    void anApplicationOfThisNameWithoutTheWorkloadIsNotTheOne() throws Exception {
        try (var one = Desk.byHand()) {
            one.argo.change("payments", content -> {
                content.withObjectProperty("status").putArray("resources");
                return content;
            });

            var refused = refusal(() -> one.pipeline().plan(Desk.member(), Desk.purpose(false)));

            assertThat(refused.problem().why()).contains("Deployment shop/payments is not of it");
        }
    }

    @Test
    void aServerThatDoesNotAnswerLeavesItUntoldWhetherThereIsAnother() throws Exception {
        try (var one = Desk.byHand(); var other = Desk.byHand()) {
            other.argo.fault(ArgoFault.answers("GET /api/v1/applications/payments", 500, "{}"));

            var part = pipeline(one, Optional.empty(), one.argo, other.argo).plan(Desk.member(), Desk.purpose(false));

            assertThat(Desk.findings(part, "owner")).anySatisfy(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
                assertThat(finding.title()).contains("Not every Argo CD could be asked");
            });
        }
    }

    @Test
    void theDigestsThatWereSeenSpeakForItWhereTheAddressDoesNot() throws Exception {
        try (var one = Desk.byHand()) {
            assertThat(Desk.findings(one.plan(), "owner").getFirst().evidence())
                    .contains("It runs 4444444 as seen here");
        }
    }

    @Test
    void whatNobodySpeaksForIsNotShownAsPassed() throws Exception {
        try (var one = Desk.byHand()) {
            one.argo.repository().commit("main", Manifests.deployment("shop", "payments",
                    Desk.REPOSITORY + ":1.4"));
            one.argo.syncedByHand("payments");

            assertThat(Desk.findings(one.plan(), "owner").getFirst().verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
        }
    }

    @Test
    void theProjectIsAlwaysNamedOnceItIsKnown() throws Exception {
        try (var one = Desk.automated()) {
            one.plan();

            assertThat(one.argo.exchanges().stream().skip(1).filter(exchange -> exchange.path().contains("/payments"))
                    .filter(exchange -> !exchange.path().contains("can-i"))).isNotEmpty()
                    .allMatch(exchange -> exchange.query().contains("project=default"));
        }
    }

    private ArgoCdPipeline pipeline(Desk desk, Optional<URI> cluster, FakeArgoCd... servers) throws IOException {
        var names = Stream.of(servers).map(server -> server.address().getAuthority()).toList();
        var text = "servers:\n" + names.stream().map(name -> "- {server: \"" + name + "\", plain-text: true}\n")
                .collect(Collectors.joining()) + "users:\n" + names.stream().map(name -> "- {name: \"" + name
                + "\", auth-token: " + FakeArgoCd.TOKEN + "}\n").collect(Collectors.joining());
        Files.createDirectories(home.resolve(".config/argocd"));
        Files.writeString(home.resolve(".config/argocd/config"), text);
        return new ArgoCdPipeline(new ArgoLogins(Map.of(), home), _ -> cluster, Desk.SHORT, desk.clock);
    }
}
