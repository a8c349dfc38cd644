package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.images.Digests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Members of plans, and what they are made of: payments in `shop`, from [#BAD] back to [#GOOD].
public final class Members {

    /// What runs, and should not.
    public static final Digest BAD = Digests.beginningWith("9f3c2a1");
    /// What ran before, and was well.
    public static final Digest GOOD = Digests.beginningWith("4be01d7");
    public static final String REPOSITORY = "registry.example/shop/payments";
    /// Twelve characters, as a plan's id.
    public static final String PLAN = "abcdefgh2345";
    public static final Instant NIGHT = Instant.parse("2026-11-21T03:00:00Z");

    private static final SourceId SOURCE = new SourceId("kubernetes/prod-eu");

    private Members() {}

    /// Member 1: `Deployment shop/payments`, ten instances, owned by this kind of owner.
    public static Member payments(Owner.Kind owner) {
        return of(1, workload("Deployment", "payments"), owner, target(REPOSITORY, GOOD));
    }

    public static Member of(int number, WorkloadId workload, Owner.Kind owner, Target target) {
        return new Member(number, workload, workload.name(), ownership(workload, owner), List.of(BAD), 10, target,
                Optional.empty());
    }

    /// The same, whose manifests are there.
    public static Member in(Member member, String repository, String branch, String path) {
        return member.with(new ManifestSource(repository, branch, path));
    }

    public static WorkloadId workload(String kind, String name) {
        return new WorkloadId(SOURCE, "shop", kind, name);
    }

    /// A version of one digest, in the container `app`, seen healthy for two days.
    public static Target target(String repository, Digest digest) {
        return new Target(digest, ImageVersion.of(digest), "app", repository, Optional.of("2.13.4"),
                Optional.of(new Health(10, NIGHT.minusSeconds(200_000), NIGHT.minusSeconds(3_600))));
    }

    /// Owned by somebody of this kind who has the workload's name.
    public static Ownership ownership(WorkloadId workload, Owner.Kind kind) {
        return new Ownership(workload, new Owner(kind, workload.namespace(), workload.name()),
                List.of(new Ownership.Evidence("a test", kind.word())));
    }

    /// Of a plan with the id [#PLAN], by ana, because of INC-314; what is paused is due within an hour.
    public static Pipeline.Purpose purpose() {
        return purpose(PLAN);
    }

    public static Pipeline.Purpose purpose(String plan) {
        return new Pipeline.Purpose(plan, "Payments fail: \"5xx\" & ünïted <odd> ✓ (INC-314)", "ana", false,
                NIGHT.plusSeconds(3_600));
    }

    /// The same, around the owner's pipeline.
    public static Pipeline.Purpose brokenGlass() {
        var purpose = purpose();
        return new Pipeline.Purpose(purpose.plan(), purpose.because(), purpose.operator(), true, purpose.resumeBy());
    }
}
