package dev.mintmark.testkit.rollback;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Identities;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Rooms;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Tempo;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What stories about rollbacks begin with: payments and worker run what is bad, on a cluster that is armed, and whatever
/// their pipeline is told is what their instances run at once.
final class OnCall {

    static final WorkloadId PAYMENTS = Members.workload("Deployment", "payments");
    static final WorkloadId WORKER = Members.workload("Deployment", "worker");
    static final SourceId SOURCE = PAYMENTS.source();
    static final Problem WHY = new Problem("rollback.fake.why", "It was not done.", "A test wants it so.", "Mend it.");
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Tempo QUICK = new Tempo(Duration.ofMinutes(10), Duration.ofMinutes(3), Duration.ofMillis(10),
            Duration.ofMillis(5));
    private static final int INSTANCES = 3;

    final SteppableClock clock = SteppableClock.atNight();
    final FakeDelivery delivery = new FakeDelivery();
    final FakeSighting sighting = new FakeSighting();
    final FakePlanStore plans = new FakePlanStore();
    final FakeAuditLog audit = new FakeAuditLog(clock);
    final List<Check> checks = new CopyOnWriteArrayList<>();
    final List<Run> told = new CopyOnWriteArrayList<>();
    Arming arming = new Arming(clock, Set.of(SOURCE));
    Pipeline pipeline = new FakePipeline("kubernetes", delivery).pausing();
    private boolean following = true;

    OnCall() {
        for (var id : List.of(PAYMENTS, WORKER)) {
            delivery.deploy(id, Members.BAD);
            show(id, Members.BAD);
            sighting.recordHealthy(id, List.of(Members.target(Members.REPOSITORY, Members.GOOD)));
        }
        delivery.follow((id, digest) -> {
            if (following) {
                show(id, digest);
            }
        });
    }

    void show(WorkloadId id, Digest digest) {
        sighting.show(id, Collections.nCopies(INSTANCES, digest));
    }

    /// From now on instances stay what they are, whatever their pipeline is told.
    void holdInstances() {
        following = false;
    }

    /// One more console over the same cluster, plans and audit.
    Rollbacks console() {
        return console(audit);
    }

    Rollbacks console(AuditLog written) {
        var place = new RollbackPlace() {

            @Override
            public SourceId source() {
                return SOURCE;
            }

            @Override
            public Ownership ownership(WorkloadId workload) {
                return Members.ownership(workload, Owner.Kind.KUBERNETES);
            }

            @Override
            public List<Pipeline> pipelines() {
                return List.of(pipeline);
            }

            @Override
            public List<Check> checks() {
                return List.copyOf(checks);
            }
        };
        var rooms = new Rooms(List.of(place), List.of(), List.of(), Identities.AS_SEEN, Configuration.NONE);
        return new Rollbacks(rooms, sighting, plans, arming, written, clock, QUICK);
    }

    Plan plan(WorkloadId... workloads) throws Exception {
        return console().plan(intent(workloads));
    }

    static Intent intent(WorkloadId... workloads) {
        return new Intent(List.of(workloads), new Wanted.LastGood(), "errors since 02:50", Optional.of("INC-314"), "ana",
                Optional.empty());
    }

    Run run(Plan plan) throws Exception {
        return console().run(plan, Map.of(), told::add);
    }

    /// Runs it on a thread of its own.
    Started start(Rollbacks console, Plan plan) {
        var task = new FutureTask<>(() -> console.run(plan, Map.of(), told::add));
        return new Started(task, Thread.ofVirtual().name("rollback " + plan.id()).start(task));
    }

    record Started(FutureTask<Run> task, Thread thread) {

        Run end() throws Exception {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    Run awaitTold(String expectation, Predicate<Run> satisfied) throws Exception {
        return await(expectation, () -> told.stream().filter(satisfied).findFirst(), Optional::isPresent).orElseThrow();
    }

    static <T> T await(String expectation, Callable<T> question, Predicate<T> satisfied) throws Exception {
        return Eventually.await(expectation, PATIENCE, question, satisfied);
    }

    /// The changes alone, in the order in which they were made.
    List<String> changes() {
        var changes = new ArrayList<>(delivery.calls());
        changes.removeIf(call -> !call.startsWith("change"));
        return changes;
    }

    static String change(WorkloadId id) {
        return "change " + id + " " + Members.GOOD;
    }
}
