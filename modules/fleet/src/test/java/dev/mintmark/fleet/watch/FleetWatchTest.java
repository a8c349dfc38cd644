package dev.mintmark.fleet.watch;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.deployment;
import static dev.mintmark.fleet.Sample.image;
import static dev.mintmark.fleet.Sample.listed;
import static dev.mintmark.fleet.Sample.pod;
import static dev.mintmark.fleet.Sample.seen;
import static dev.mintmark.fleet.Sample.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.history.HistoryWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FleetWatchTest {

    private static final RunningImage OLD = image("registry.example/shop/payments:1", "4be0");
    private static final RunningImage NEW = image("registry.example/shop/payments:2", "9f3c");
    private static final Problem GONE = new Problem("test.gone", "Not seen.", "It went away.", "Wait.");
    private static final Workload PAYMENTS = workload(deployment(EU, "payments"), 1);
    private static final Instance POD = pod(PAYMENTS.id(), "payments-1", OLD);

    private final RememberedHistory history = new RememberedHistory();
    private final HistoryWriter writer = new HistoryWriter(history);
    private final ScriptedSource source = new ScriptedSource(EU);
    private FleetWatch watch = new FleetWatch(InstantSource.fixed(NOON), nothingRecorded(), writer);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void whatASourceTellsIsInTheSnapshotAndOnRecord() throws Exception {
        source.tells(seen(PAYMENTS), seen(POD), listed(EU, List.of(POD), List.of(PAYMENTS)));
        watch.watch(source);

        await(fleet -> sight(fleet) == Sight.CURRENT);

        assertThat(watch.snapshot().instances()).containsExactly(POD);
        watch.close();
        assertThat(history.written).hasAtLeastOneElementOfType(HistoryEntry.SightGained.class)
                .hasAtLeastOneElementOfType(Composition.class);
    }

    @Test
    void aLostSourceIsStaleAndIsAskedAgain() throws Exception {
        source.tells(seen(PAYMENTS), seen(POD), listed(EU, List.of(POD), List.of(PAYMENTS)));
        source.isLost();
        watch.watch(source);
        await(fleet -> sight(fleet) == Sight.STALE);
        assertThat(watch.snapshot().instances()).containsExactly(POD);

        source.tells(seen(PAYMENTS), listed(EU, List.of(), List.of(PAYMENTS)));
        watch.retryNow(EU);

        await(fleet -> sight(fleet) == Sight.CURRENT);
        assertThat(watch.snapshot().instances()).isEmpty();
    }

    @Test
    void aSourceThatFailsByOurOwnFaultIsLostAndNotForgotten() throws Exception {
        source.breaks(new IllegalStateException("a bug"));
        watch.watch(source);

        await(fleet -> sight(fleet) == Sight.UNREACHABLE);

        assertThat(watch.snapshot().source(EU).orElseThrow().problem().orElseThrow().code()).isEqualTo("fleet.source");
    }

    @Test
    void whatWasRecordedIsShownStaleUntilTheSourceHasToldEverything() throws Exception {
        watch.close();
        var recorded = new Chronicle(NOON, NOON, List.of(new HistoryEntry.SightGained(NOON, EU, SourceKind.KUBERNETES),
                new Composition(NOON, PAYMENTS, List.of(new VersionCount("main",
                        dev.mintmark.domain.workload.ContainerRole.MAIN, OLD, 3, 3, NOON)))), List.of());
        watch = new FleetWatch(InstantSource.fixed(NOON.plusSeconds(60)), recorded, new HistoryWriter(history));
        watch.watch(source);
        await(fleet -> fleet.workload(PAYMENTS.id()).isPresent());
        assertThat(sight(watch.snapshot())).isEqualTo(Sight.STALE);
        assertThat(watch.snapshot().isStale(PAYMENTS.id())).isTrue();
        assertThat(watch.snapshot().workload(PAYMENTS.id()).orElseThrow().versions().getFirst().instances()).isEqualTo(3);

        var replaced = pod(PAYMENTS.id(), "payments-2", NEW);
        source.tells(seen(PAYMENTS), seen(replaced), listed(EU, List.of(replaced), List.of(PAYMENTS)));

        await(fleet -> sight(fleet) == Sight.CURRENT);
        assertThat(watch.snapshot().workload(PAYMENTS.id()).orElseThrow().versions()).singleElement()
                .satisfies(count -> assertThat(count.image()).isEqualTo(NEW));
        assertThat(watch.snapshot().isStale(PAYMENTS.id())).isFalse();
    }

    @Test
    void aForgottenSourceIsNoLongerAskedNorShown() throws Exception {
        source.tells(seen(PAYMENTS), seen(POD), listed(EU, List.of(POD), List.of(PAYMENTS)));
        watch.watch(source);
        await(fleet -> sight(fleet) == Sight.CURRENT);

        watch.forget(EU);

        await(fleet -> fleet.sources().isEmpty());
        assertThat(source.ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aChangeWhileSomebodyIsSubscribingIsNotMissed() throws Exception {
        watch.watch(source);
        await(fleet -> fleet.source(EU).isPresent());
        var seen = new LinkedBlockingQueue<Sight>();

        try (var _ = watch.subscribe(fleet -> {
            if (seen.isEmpty()) {
                source.tells(listed(EU, List.of(), List.of()));
                awaitCurrent();
            }
            seen.add(sight(fleet));
        })) {
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(Sight.CONNECTING);
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(Sight.CURRENT);
        }
    }

    private void awaitCurrent() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (sight(watch.snapshot()) != Sight.CURRENT && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aHistoryThatCannotBeWrittenIsSaidAndCaughtUpWithLater() throws Exception {
        history.full = true;
        source.tells(seen(PAYMENTS), seen(POD), listed(EU, List.of(POD), List.of(PAYMENTS)));
        watch.watch(source);
        awaitHistory(() -> watch.historyProblem().isPresent());
        assertThat(watch.historyProblem().orElseThrow().code()).isEqualTo("history.full");
        assertThat(sight(watch.snapshot())).as("the fleet goes on").isEqualTo(Sight.CURRENT);

        history.full = false;

        awaitHistory(() -> history.hasComposition() && watch.historyProblem().isEmpty());
    }

    private void await(Predicate<FleetSnapshot> expected) throws Exception {
        var arrived = new CountDownLatch(1);
        try (var _ = watch.subscribe(fleet -> {
            if (expected.test(fleet)) {
                arrived.countDown();
            }
        })) {
            assertThat(arrived.await(20, TimeUnit.SECONDS)).as("snapshot %s", watch.snapshot().sources()).isTrue();
        }
    }

    private void awaitHistory(java.util.function.BooleanSupplier expected) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!expected.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            history.tried.poll(100, TimeUnit.MILLISECONDS);
        }
    }

    private static Sight sight(FleetSnapshot fleet) {
        return fleet.source(EU).map(SourceStatus::sight).orElse(Sight.CONNECTING);
    }

    private static Chronicle nothingRecorded() {
        return new Chronicle(Instant.EPOCH, NOON, List.of(), List.of());
    }

    /// Tells what it is given, in order, and is lost or breaks when it comes to that.
    private static final class ScriptedSource implements Source {

        private final SourceId id;
        private final LinkedBlockingQueue<Object> script = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        ScriptedSource(SourceId id) {
            this.id = id;
        }

        void tells(Observation... observations) {
            script.addAll(List.of(observations));
        }

        void isLost() {
            script.add(new SourceUnavailable(GONE, null));
        }

        void breaks(RuntimeException bug) {
            script.add(bug);
        }

        @Override
        public SourceId id() {
            return id;
        }

        @Override
        public SourceKind kind() {
            return SourceKind.KUBERNETES;
        }

        @Override
        public String endpoint() {
            return "https://" + id.name();
        }

        @Override
        public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
            try {
                while (true) {
                    switch (script.take()) {
                        case Observation observation -> observer.observe(observation);
                        case SourceUnavailable lost -> throw lost;
                        case RuntimeException bug -> throw bug;
                        default -> throw new AssertionError();
                    }
                }
            } catch (InterruptedException closing) {
                ended.countDown();
                throw closing;
            }
        }

        @Override
        public Traffic traffic() {
            return Traffic.NONE;
        }
    }

    private static final class RememberedHistory implements History {

        private final List<HistoryEntry> written = new ArrayList<>();
        private final LinkedBlockingQueue<Boolean> tried = new LinkedBlockingQueue<>();
        private volatile boolean full;

        @Override
        public synchronized void append(List<HistoryEntry> entries) throws HistoryUnavailable {
            tried.add(full);
            if (full) {
                throw new HistoryUnavailable(new Problem("history.full", "Not written.", "Disk full.", "Make room."), null);
            }
            written.addAll(entries);
        }

        synchronized boolean hasComposition() {
            return written.stream().anyMatch(Composition.class::isInstance);
        }

        @Override
        public Chronicle between(Instant from, Instant to) {
            return new Chronicle(from, to, List.of(), List.copyOf(written));
        }

        @Override
        public void close() {}
    }
}
