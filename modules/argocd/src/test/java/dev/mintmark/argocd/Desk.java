package dev.mintmark.argocd;

import static dev.mintmark.testkit.argocd.Manifests.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.argocd.FakeArgoCd;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An operator with a console, an Argo CD that runs `payments`, and a bad version of it that was rolled out last.
final class Desk implements AutoCloseable {

    static final String PLAN = "abcdefghijkl";
    static final String REPOSITORY = "registry.example/shop/payments";
    static final Digest GOOD = new Digest("sha256:" + "9".repeat(64));
    static final Digest BAD = new Digest("sha256:" + "4".repeat(64));
    static final WorkloadId PAYMENTS = new WorkloadId(new SourceId("kubernetes/prod"), "shop", "Deployment",
            "payments");
    static final ArgoPatience SHORT = new ArgoPatience(Duration.ofSeconds(2), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final Path NOWHERE = Path.of("no-such-home");

    final SteppableClock clock = SteppableClock.atNight();
    final FakeArgoCd argo;
    final String goodRevision;
    final String badRevision;

    private Desk(String version, UnaryOperator<ObjectNode> change) {
        this.argo = new FakeArgoCd(version, clock);
        this.goodRevision = argo.repository().commit("main", payments(GOOD));
        argo.with("payments", "main", change);
        clock.pass(Duration.ofHours(1));
        this.badRevision = argo.repository().commit("main", payments(BAD));
        argo.syncedByHand("payments");
        clock.pass(Duration.ofMinutes(5));
    }

    /// With auto-sync, pruning and self-heal on.
    static Desk automated() {
        return automated("v3.5.1+fbe63dd");
    }

    static Desk automated(String version) {
        return of(version, content -> {
            content.withObjectProperty("spec").withObjectProperty("syncPolicy").withObjectProperty("automated")
                    .put("prune", true).put("selfHeal", true);
            return content;
        });
    }

    static Desk byHand() {
        return of("v3.5.1+fbe63dd", content -> content);
    }

    static Desk of(String version, UnaryOperator<ObjectNode> change) {
        return new Desk(version, change);
    }

    static String payments(Digest digest) {
        return deployment("shop", "payments", REPOSITORY + "@" + digest);
    }

    /// One that remembers nothing, as after a start of the console.
    ArgoCdPipeline pipeline() {
        return pipeline(SHORT);
    }

    ArgoCdPipeline pipeline(ArgoPatience patience) {
        return new ArgoCdPipeline(new ArgoLogins(environment(argo), NOWHERE), _ -> Optional.empty(), patience, clock);
    }

    static Map<String, String> environment(FakeArgoCd argo) {
        return Map.of("ARGOCD_SERVER", argo.address().toString(), "ARGOCD_AUTH_TOKEN", FakeArgoCd.TOKEN);
    }

    static Member member() {
        var owner = new Owner(Owner.Kind.ARGO_CD, "", "payments");
        var target = new Target(GOOD, ImageVersion.of(GOOD), "payments", REPOSITORY, Optional.empty(),
                Optional.empty());
        return new Member(1, PAYMENTS, "payments", new Ownership(PAYMENTS, owner, List.of()), List.of(BAD), 3, target,
                Optional.empty());
    }

    static Purpose purpose(boolean glass) {
        return new Purpose(PLAN, "payments refuse cards (INC-314)", "ada", glass,
                Instant.parse("2026-11-21T08:00:00Z"));
    }

    Part plan() throws RollbackRefused, InterruptedException {
        return pipeline().plan(member(), purpose(false));
    }

    Part planAroundGit() throws RollbackRefused, InterruptedException {
        return pipeline().plan(member(), purpose(true));
    }

    /// What the pipeline of Git does at its turn.
    void commitGood() {
        argo.repository().commit("main", payments(GOOD));
    }

    static Step step(Part part, Step.Phase phase) {
        return part.steps().stream().filter(step -> step.phase() == phase).findFirst()
                .orElseThrow(() -> new AssertionError("No step of phase " + phase + " in " + part.steps()));
    }

    static List<Finding> findings(Part part, String check) {
        return part.findings().stream().filter(finding -> finding.check().equals(check)).toList();
    }

    /// What its setting of auto-sync says now.
    String automatedNow() {
        return argo.application("payments").at("/spec/syncPolicy/automated").toString();
    }

    List<String> imagesNow() {
        var images = argo.application("payments").at("/status/summary/images");
        return Application.each(images).map(image -> image.asText()).toList();
    }

    /// Nothing was said or answered that is not in Argo CD's interface.
    @Override
    public void close() {
        argo.close();
        assertThat(ArgoInterface.ours().violations(argo.exchanges())).isEmpty();
        ArgoInterface.official().ifPresent(official ->
                assertThat(official.violations(argo.exchanges())).isEmpty());
    }
}
