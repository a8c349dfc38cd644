package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is seen of payments, and what its members and plans are made of.
final class Seen {

    static final Digest OLDER = digest("0");
    static final Digest GOOD = digest("a");
    static final Digest BAD = digest("b");
    static final Instant NIGHT = Instant.parse("2026-11-21T03:00:00Z");
    static final WorkloadId PAYMENTS = workload("prod-eu", "payments");
    static final Problem DARK = new Problem("fake.dark", "It was not seen.", "It is dark.", "Wait.");

    private Seen() {}

    static Digest digest(String digit) {
        return new Digest("sha256:" + digit.repeat(64));
    }

    static WorkloadId workload(String source, String name) {
        return new WorkloadId(new SourceId("kubernetes/" + source), "shop", "Deployment", name);
    }

    static SeenWorkload of(int wanted, SeenInstance... instances) {
        return of(wanted, Rollout.SETTLED, instances);
    }

    static SeenWorkload of(int wanted, Rollout rollout, SeenInstance... instances) {
        return new SeenWorkload(new Workload(PAYMENTS, "payments", wanted, rollout, Map.of()), List.of(instances),
                Optional.empty());
    }

    static SeenWorkload asking(Digest digest, SeenInstance... instances) {
        return new SeenWorkload(new Workload(PAYMENTS, "payments", instances.length, Rollout.SETTLED,
                Map.of("app", "registry.example/shop/payments@" + digest)), List.of(instances), Optional.empty());
    }

    static SeenWorkload blind(SeenWorkload last) {
        return new SeenWorkload(last.workload(), last.instances(), Optional.of(DARK));
    }

    static SeenInstance[] several(int number, Digest digest, InstanceState state) {
        return IntStream.range(0, number).mapToObj(_ -> one(digest, state)).toArray(SeenInstance[]::new);
    }

    static SeenInstance[] both(SeenInstance[] some, SeenInstance... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(SeenInstance[]::new);
    }

    static SeenInstance one(Digest digest, InstanceState state) {
        return one(digest, state, "");
    }

    static SeenInstance one(Digest digest, InstanceState state, String reason) {
        return new SeenInstance(instance(new RunningImage.Identified("registry.example/shop/payments",
                Optional.of(digest), Optional.empty()), state, reason), Optional.of(ImageVersion.of(digest)));
    }

    static SeenInstance untold(InstanceState state) {
        return new SeenInstance(instance(new RunningImage.Unidentified("registry.example/shop/payments", "not pulled yet"),
                state, ""), Optional.empty());
    }

    private static Instance instance(RunningImage image, InstanceState state, String reason) {
        return new Instance(new InstanceId(PAYMENTS.source(), PlanId.fresh().value(), "app"), PAYMENTS, "payments-x",
                ContainerRole.MAIN, "node-1", image, state, reason, NIGHT, 0);
    }

    static Target target(Digest digest, Instant from, Instant to) {
        return new Target(digest, ImageVersion.of(digest), "app", "registry.example/shop/payments", Optional.empty(),
                Optional.of(new Health(3, from, to)));
    }

    static Member member(int number, WorkloadId id, Digest from) {
        return new Member(number, id, id.name(), new Ownership(id, new Owner(Owner.Kind.KUBERNETES, "", "kubectl"),
                List.of()), List.of(from), 3, target(GOOD, NIGHT.minusSeconds(9_000), NIGHT.minusSeconds(600)), Optional.empty());
    }

    static Member member() {
        return member(1, PAYMENTS, BAD);
    }
}
