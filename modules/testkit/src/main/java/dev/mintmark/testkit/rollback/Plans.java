package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.BreakGlass;
import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Plans to try things with.
public final class Plans {

    public static final WorkloadId PAYMENTS = new WorkloadId(new SourceId("kubernetes/prod"), "shop", "Deployment",
            "payments");
    private static final WorkloadId CHECKOUT = new WorkloadId(new SourceId("kubernetes/prod"), "shop", "StatefulSet",
            "checkout");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000000001Z");

    private Plans() {}

    /// A digest that is this digit, sixty-four times.
    public static Digest digest(String digit) {
        return new Digest("sha256:" + digit.repeat(64));
    }

    /// One workload back to a version that was healthy.
    public static Plan of(PlanId id, Instant madeAt) {
        var member = member(PAYMENTS, Owner.Kind.KUBERNETES, Optional.of(new Health(3, NOON, NOON.plusSeconds(60))));
        var intent = new Intent(List.of(PAYMENTS), new Wanted.LastGood(), "errors since 14:02", Optional.empty(), "ana",
                Optional.empty());
        return new Plan(id, intent, madeAt, madeAt.plus(Plan.GOOD_FOR), List.of(member),
                List.of(step(1, Step.Phase.CHANGE, member)), List.of(), List.of(), List.of(), new TreeMap<>(),
                Optional.empty());
    }

    /// One with something in every place where something can be, and texts of every sort.
    public static Plan full(PlanId id) {
        var first = member(PAYMENTS, Owner.Kind.ARGO_CD, Optional.of(new Health(3, NOON, NOON.plusSeconds(60))))
                .with(new ManifestSource("https://git.example/env.git", "main", "apps/payments"));
        var second = new Member(2, CHECKOUT, "checkout", new Ownership(CHECKOUT,
                new Owner(Owner.Kind.UNKNOWN, "", ""), List.of()), List.of(), 0, target(Optional.empty()), Optional.empty());
        var intent = new Intent(List.of(PAYMENTS, CHECKOUT), new Wanted.Version(digest("a")),
                "ünïted ✓ 🚀\nsecond line", Optional.of("INC-314"), "ana",
                Optional.of(new BreakGlass("Argo CD is down", Duration.ofMinutes(90))));
        return new Plan(id, intent, NOON, NOON.plus(Plan.GOOD_FOR), List.of(first, second),
                List.of(step(1, Step.Phase.PAUSE, first), step(2, Step.Phase.CHANGE, first),
                        step(3, Step.Phase.RESUME, first).before(NOON.plusSeconds(3_600))),
                List.of(Finding.blocked("config", first, "ConfigMap payments-pool is gone", "Seen at 14:29.", "Bring it back."),
                        Finding.warned("undone-by", first, "Auto-sync is on", "automated: {}", "It is paused.")
                                .handledIn(Step.Phase.PAUSE)),
                List.of(new Difference(1, "Deployment shop/payments", "-image: b\n+image: a\n")),
                List.of("Revision 1 becomes revision 3."),
                new TreeMap<>(Map.of("Deployment/shop/payments resourceVersion", "4711", "", "")),
                Optional.of(new PlanId("abcdefgh2345")));
    }

    private static Member member(WorkloadId id, Owner.Kind owner, Optional<Health> health) {
        return new Member(1, id, "payments", new Ownership(id, new Owner(owner, "argocd", "payments"),
                List.of(new Ownership.Evidence("annotation argocd.argoproj.io/tracking-id", "payments:apps/Deployment"))),
                List.of(digest("b"), digest("c")), 24, target(health), Optional.empty());
    }

    private static Target target(Optional<Health> health) {
        return new Target(digest("a"), new ImageVersion(digest("a"), List.of(digest("a"), digest("d"))), "app",
                "registry.example/shop/payments", health.map(_ -> "v41"), health);
    }

    private static Step step(int number, Step.Phase phase, Member member) {
        var step = Step.of(phase, member, "argo-cd", "auto-sync.off", "Pause auto-sync",
                "PATCH /api/v1/applications/payments", Map.of("application", "payments", "empty", ""));
        return new Step(number, phase, step.members(), step.pipeline(), step.act(), step.title(), step.call(),
                step.facts(), Optional.empty());
    }
}
