package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.SeenWorkload;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.FakeHistory;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The fleet as the judge of rollbacks.
class FleetSightingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SourceId SOURCE = new SourceId("kubernetes/prod-eu");
    private static final WorkloadId PAYMENTS = new WorkloadId(SOURCE, "shop", "Deployment", "payments");
    private static final Digest INDEX = digest("a");
    private static final Digest MANIFEST = digest("b");
    private static final Digest CONFIG = digest("c");
    private static final Problem DARK = new Problem("fake.dark", "It is dark.", "A test wants it so.", "Wait.");

    private final SteppableClock clock = SteppableClock.atNight();
    private final FakeHistory history = new FakeHistory();
    private final LinkedBlockingQueue<Observation> told = new LinkedBlockingQueue<>();
    private final FleetWatch fleet = new FleetWatch(clock, emptyRecord(), new HistoryWriter(history));
    private final FleetSighting sighting = new FleetSighting(fleet, history, clock);

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void t25WhatIsReportedAsIndexOrAsManifestIsOneVersion() throws Exception {
        fleet.watch(new ToldSource());
        tell(new Observation.ImageLearnt(SOURCE, clock.instant(), new ImageEvidence(CONFIG, Set.of(INDEX, MANIFEST))));
        tell(seen("one", ContainerRole.MAIN, INDEX, InstanceState.READY));
        tell(seen("two", ContainerRole.MAIN, MANIFEST, InstanceState.TERMINATING));
        tell(seen("one", ContainerRole.SIDECAR, digest("d"), InstanceState.READY));
        listed();
        var seen = current();
        assertThat(seen.workload().wanted()).isEqualTo(2);
        assertThat(seen.instances()).hasSize(2).extracting(each -> each.version().orElseThrow()).containsOnly(
                sighting.version(CONFIG));
        assertThat(sighting.version(MANIFEST).digests()).contains(INDEX, CONFIG);
    }

    @Test
    void whatDoesNotTellItsBytesHasNoVersion() throws Exception {
        fleet.watch(new ToldSource());
        tell(new Observation.InstanceSeen(SOURCE, clock.instant(), new Instance(new InstanceId(SOURCE, "one", "app"), PAYMENTS,
                "one", ContainerRole.MAIN, "", new RunningImage.Unidentified("payments:1", "not pulled yet"),
                InstanceState.STARTING, "ContainerCreating", clock.instant(), 0)));
        listed();
        assertThat(current().instances()).singleElement().satisfies(each -> assertThat(each.version()).isEmpty());
    }

    @Test
    void untilEverythingIsToldAndWhenItIsLostItIsBlindAndSaysWhy() throws Exception {
        fleet.watch(new ToldSource());
        tell(seen("one", ContainerRole.MAIN, INDEX, InstanceState.READY));
        var early = Eventually.await("a first word", PATIENCE, () -> sighting.workload(PAYMENTS), Optional::isPresent);
        assertThat(early.orElseThrow().blind().orElseThrow().code()).isEqualTo("rollback.sight");
        listed();
        assertThat(current().blind()).isEmpty();
        told.add(new Observation.Lost(SOURCE, clock.instant(), DARK));
        var dark = Eventually.await("the loss", PATIENCE, () -> sighting.workload(PAYMENTS).orElseThrow(),
                seen -> seen.blind().isPresent());
        assertThat(dark.blind()).contains(DARK);
        assertThat(dark.instances()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotSeen() {
        assertThat(sighting.workload(PAYMENTS)).isEmpty();
        assertThat(sighting.version(INDEX).digests()).containsExactly(INDEX);
    }

    @Test
    void everyChangeIsToldUntilItIsNoLongerWanted() throws Exception {
        fleet.watch(new ToldSource());
        var changes = new AtomicInteger();
        try (var _ = sighting.onChange(changes::incrementAndGet)) {
            listed();
            current();
            var before = changes.get();
            tell(seen("two", ContainerRole.MAIN, INDEX, InstanceState.READY));
            Eventually.await("a change", PATIENCE, changes::get, count -> count > before);
        }
        var after = changes.get();
        tell(seen("three", ContainerRole.MAIN, INDEX, InstanceState.READY));
        Eventually.await("it is seen", PATIENCE, () -> sighting.workload(PAYMENTS).orElseThrow().instances().size(),
                size -> size == 2);
        assertThat(changes.get()).isEqualTo(after);
    }

    @Test
    void whatRunsNowIsHealthyFromTheRecordUntilThisMoment() throws Exception {
        fleet.watch(new ToldSource());
        tell(seen("one", ContainerRole.MAIN, INDEX, InstanceState.READY));
        listed();
        current();
        Eventually.await("a line on record", PATIENCE, history::entries, lines -> lines.stream().anyMatch(line ->
                line.isAbout(PAYMENTS) && line instanceof HistoryEntry.Composition));
        assertThat(sighting.healthy(PAYMENTS)).isEmpty();
        clock.pass(Duration.ofMinutes(10));
        assertThat(sighting.healthy(PAYMENTS)).singleElement().satisfies(target -> {
            assertThat(target.digest()).isEqualTo(INDEX);
            assertThat(target.health().orElseThrow().lasted()).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void aRecordThatCannotBeReadIsARefusal() {
        history.failWith(DARK);
        assertThatExceptionOfType(RollbackRefused.class).isThrownBy(() -> sighting.healthy(PAYMENTS))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(DARK));
    }

    private SeenWorkload current() throws Exception {
        return Eventually.await("a current sight", PATIENCE, () -> sighting.workload(PAYMENTS),
                seen -> seen.filter(workload -> workload.blind().isEmpty()).isPresent()).orElseThrow();
    }

    private void listed() {
        told.add(new Observation.WorkloadSeen(SOURCE, clock.instant(), new Workload(PAYMENTS, "payments", 2, Rollout.SETTLED,
                Map.of("app", "registry.example/shop/payments:1"))));
        told.add(new Observation.Listed(SOURCE, clock.instant(), new Observation.Scope.Everything(),
                Set.of(new InstanceId(SOURCE, "one", "app"), new InstanceId(SOURCE, "two", "app")), Set.of(PAYMENTS)));
    }

    private void tell(Observation observation) {
        told.add(observation);
    }

    private Observation seen(String unit, ContainerRole role, Digest digest, InstanceState state) {
        var container = role == ContainerRole.MAIN ? "app" : "proxy";
        return new Observation.InstanceSeen(SOURCE, clock.instant(), new Instance(new InstanceId(SOURCE, unit, container),
                PAYMENTS, unit, role, "node-1", new RunningImage.Identified("registry.example/shop/payments:1",
                        Optional.of(digest), Optional.empty()), state, "", clock.instant(), 0));
    }

    private static Chronicle emptyRecord() {
        return new Chronicle(Instant.MAX, Instant.MAX, List.of(), List.of());
    }

    private static Digest digest(String digit) {
        return new Digest("sha256:" + digit.repeat(64));
    }

    /// Says what a test puts into its mouth.
    private final class ToldSource implements Source {

        @Override
        public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
            while (true) {
                observer.observe(told.take());
            }
        }

        @Override
        public SourceId id() {
            return SOURCE;
        }

        @Override
        public SourceKind kind() {
            return SourceKind.KUBERNETES;
        }

        @Override
        public String endpoint() {
            return "memory:";
        }

        @Override
        public Traffic traffic() {
            return Traffic.NONE;
        }
    }
}
