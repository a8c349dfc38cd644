package dev.mintmark.simulator;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Identities;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Rooms;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Tempo;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import dev.mintmark.testkit.rollback.FakePlanStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fleet in which something bad was released, an operator, and all that a rollback needs.
final class RollbackStory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Tempo QUICK = new Tempo(Duration.ofMinutes(10), Duration.ofMinutes(3), Duration.ofMillis(20),
            Duration.ofMillis(10));

    final SteppableClock clock = new SteppableClock(FleetUnderTest.BEGINNING);
    final SimulatedFleet fleet;
    final WatchedFleet seen;
    final FakeAuditLog audit = new FakeAuditLog(clock);
    final Rollbacks rollbacks;
    final List<Run> told = new CopyOnWriteArrayList<>();
    private FutureTask<Run> run;

    RollbackStory(ServicePlan... plans) {
        fleet = new SimulatedFleet(SimulationSettings.calm(clock), List.of(plans));
        seen = new WatchedFleet(fleet, clock);
        var rooms = new Rooms(fleet.rollbackPlaces(), List.of(), List.of(), Identities.AS_SEEN, Configuration.NONE);
        var armed = fleet.sources().stream().map(Source::id).collect(Collectors.toSet());
        rollbacks = new Rollbacks(rooms, seen, new FakePlanStore(), new Arming(clock, armed), audit, clock, QUICK);
    }

    static WorkloadId workload(String service, String source) {
        return new WorkloadId(new SourceId("demo/" + source), "shop", "Deployment", service);
    }

    /// What runs now was well; the next version is released, and this much time passes.
    void releaseBad(int seconds, WorkloadId... workloads) throws Exception {
        for (var id : workloads) {
            await("all of " + id + " was told", () -> truth(id), Predicate.isEqual(true));
            seen.noteHealthy(id, clock.instant());
        }
        fleet.rollOut(workloads[0].name(), "1.1.0");
        step(seconds);
        for (var id : workloads) {
            await(id + " was told", () -> isSeenAsItIs(id), Predicate.isEqual(true));
        }
    }

    /// Whether what is seen of a workload is what there is, all of it settled or not.
    private boolean isSeenAsItIs(WorkloadId id) {
        var shown = seen.workload(id).stream().flatMap(one -> one.instances().stream())
                .map(one -> one.instance()).toList();
        return shown.size() == instances(id).size() && shown.containsAll(instances(id));
    }

    private boolean truth(WorkloadId id) {
        return seen.workload(id).isPresent() && seen.workload(id).orElseThrow().blind().isEmpty() && isSeenAsItIs(id);
    }

    private List<Instance> instances(WorkloadId id) {
        return source(id).stage().world().ask(() -> find(id).map(SimulatedWorkload::instances).orElse(List.of())
                .stream().map(SimulatedInstance::seen).toList());
    }

    /// Whether, in the simulated world itself, all run this version, are ready, and as many as wanted.
    boolean allRun(String version, WorkloadId... workloads) {
        return Stream.of(workloads).allMatch(id -> source(id).stage().world().ask(() -> find(id)
                .filter(one -> one.instances().size() == one.wanted() && one.instances().stream()
                        .allMatch(each -> each.isReady() && each.revision().version().equals(version))).isPresent()));
    }

    /// How many instances run this version and are ready, in the simulated world itself.
    int arrived(String version, WorkloadId id) {
        return source(id).stage().world().ask(() -> (int) find(id).orElseThrow().alive().stream()
                .filter(each -> each.isReady() && each.revision().version().equals(version)).count());
    }

    SimulatedWorkload find(String service, String source) {
        return find(workload(service, source)).orElseThrow();
    }

    private Optional<SimulatedWorkload> find(WorkloadId id) {
        return source(id).workloads().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private SimulatedSource source(WorkloadId id) {
        return fleet.sources().stream().map(SimulatedSource.class::cast)
                .filter(one -> one.id().equals(id.source())).findFirst().orElseThrow();
    }

    Plan plan(WorkloadId... workloads) throws Exception {
        return rollbacks.plan(new Intent(List.of(workloads), new Wanted.LastGood(), "errors since 14:31",
                Optional.of("INC-1"), "ana", Optional.empty()));
    }

    void begin(Plan plan) {
        run = new FutureTask<>(() -> rollbacks.run(plan, Map.of(), told::add));
        Thread.ofVirtual().name("rollback").start(run);
    }

    void step(int seconds) {
        fleet.step(Duration.ofSeconds(seconds));
        clock.pass(Duration.ofSeconds(seconds));
    }

    boolean isOver() {
        return run.isDone();
    }

    Run end() throws Exception {
        return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    Run awaitTold(String expectation, Predicate<Run> satisfied) throws Exception {
        return await(expectation, () -> told.isEmpty() ? null : told.getLast(),
                run -> run != null && satisfied.test(run));
    }

    static <T> T await(String expectation, Callable<T> question, Predicate<T> satisfied) throws Exception {
        return Eventually.await(expectation, PATIENCE, question, satisfied);
    }

    @Override
    public void close() {
        fleet.close();
        seen.close();
    }
}
