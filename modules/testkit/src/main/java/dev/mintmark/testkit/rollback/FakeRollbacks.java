package dev.mintmark.testkit.rollback;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Identities;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Rooms;
import dev.mintmark.change.rollback.SeenInstance;
import dev.mintmark.change.rollback.SeenWorkload;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.change.rollback.Tempo;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The real service over a fleet, pipelines and records in memory: `payments` runs [Members#BAD] and was well with
/// [Members#GOOD]. Thread-safe as its parts are.
public final class FakeRollbacks {

    public static final WorkloadId PAYMENTS = Members.workload("Deployment", "payments");

    private static final Tempo BRISK =
            new Tempo(Duration.ofMinutes(10), Duration.ofMinutes(3), Duration.ofMillis(40), Duration.ofMillis(20));

    public final SteppableClock clock;
    public final FakeDelivery delivery = new FakeDelivery();
    public final FakeSighting sighting = new FakeSighting();
    public final FakePlanStore plans = new FakePlanStore();
    public final FakeAuditLog audit;
    public final Arming arming;
    public final Rollbacks service;

    /// @param pipelines made over the delivery
    public FakeRollbacks(Instant now, Owner.Kind owner, List<Check> checks, PipelinesOver pipelines) {
        clock = new SteppableClock(now);
        audit = new FakeAuditLog(clock);
        arming = new Arming(clock, Set.of());
        var place = new FakePlace(PAYMENTS.source(), owner, pipelines.over(delivery), checks);
        service = new Rollbacks(new Rooms(List.<RollbackPlace>of(place), List.<Pipeline>of(), List.<Check>of(),
                Identities.AS_SEEN, Configuration.NONE), sighting, plans, arming, audit, clock, BRISK);
    }

    /// A native pipeline that pauses nothing.
    public static FakeRollbacks plain(Instant now) {
        return new FakeRollbacks(now, Owner.Kind.KUBERNETES, List.of(),
                delivery -> List.of(new FakePipeline("kubernetes", delivery)));
    }

    /// Makes pipelines over a delivery.
    @FunctionalInterface
    public interface PipelinesOver {

        List<Pipeline> over(FakeDelivery delivery);
    }

    /// Lets a workload run what is bad, in so many instances, after it was well for twelve days.
    public FakeRollbacks run(WorkloadId workload, int instances) {
        delivery.deploy(workload, Members.BAD);
        sighting.show(workload, java.util.Collections.nCopies(instances, Members.BAD));
        var end = clock.instant().minus(Duration.ofHours(2));
        sighting.recordHealthy(workload, List.of(new Target(Members.GOOD, ImageVersion.of(Members.GOOD), "app",
                Members.REPOSITORY, Optional.of("2.13.4"),
                Optional.of(new Health(instances, end.minus(Duration.ofDays(12)), end)))));
        return this;
    }

    public FakeRollbacks armed() {
        arming.arm(PAYMENTS.source(), PAYMENTS.source().name());
        return this;
    }

    /// Lets so many instances arrive at what is good, and so many start.
    public void arrive(WorkloadId workload, int ready, int starting) {
        var before = sighting.workload(workload).orElseThrow();
        var instances = new ArrayList<SeenInstance>();
        var all = before.workload().wanted();
        for (var number = 0; number < all; number++) {
            instances.add(number < ready ? sighting.instance(workload, number, Members.GOOD, InstanceState.READY)
                    : number < ready + starting ? sighting.instance(workload, number, Members.GOOD,
                            InstanceState.STARTING)
                    : sighting.instance(workload, number, Members.BAD, InstanceState.READY));
        }
        sighting.show(new SeenWorkload(before.workload(), instances, Optional.empty()));
    }
}
