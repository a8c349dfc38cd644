package dev.mintmark.fleet.watch;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.fleet.history.PastFleet;
import dev.mintmark.fleet.history.Scribe;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps sources looking, and folds what they see into one snapshot after another.
///
/// Each source looks on a virtual thread of its own; one thread folds, tells the subscribers and hands what is worth
/// keeping to the history. All methods may be called from any thread and none blocks for long, [#close] apart.
public final class FleetWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FleetWatch.class);
    private static final int QUEUE = 8192;
    private static final long HOUSEKEEPING_MILLIS = 200;

    private final InstantSource clock;
    private final Scribe scribe;
    private final HistoryWriter writer;
    private final BlockingQueue<UnaryOperator<FleetSnapshot>> inbox = new ArrayBlockingQueue<>(QUEUE);
    private final Map<SourceId, Watcher> watchers = new ConcurrentHashMap<>();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Thread folding;
    private final FleetSnapshot recorded;
    private volatile FleetSnapshot snapshot;

    /// Starts with what was recorded in mind; nothing is shown or asked until [#watch] or [#recall].
    ///
    /// @param recorded what the history held when the console started; an empty chronicle if there is no history
    public FleetWatch(InstantSource clock, Chronicle recorded, HistoryWriter writer) {
        this.clock = clock;
        this.writer = writer;
        this.scribe = new Scribe(recorded);
        this.recorded = PastFleet.lastKnown(recorded);
        this.snapshot = FleetSnapshot.EMPTY.with(this.recorded.catalogue());
        this.folding = Thread.ofPlatform().name("fleet fold").daemon().start(this::fold);
    }

    /// Begins to watch a source, or begins again after [#forget]. What was recorded of it is shown, marked stale, until
    /// it has told everything itself.
    public void watch(Source source) {
        watchers.computeIfAbsent(source.id(), id -> {
            enqueue(fleet -> fleet.recalling(id, recorded).watching(id, source.kind(), source.endpoint()));
            return new Watcher(source, clock, this::take);
        });
    }

    /// The sources on record, watched or not.
    public List<SourceId> recorded() {
        return recorded.sources().stream().map(SourceStatus::id).toList();
    }

    /// Shows what was recorded of a source that cannot be watched at present.
    ///
    /// @param problem why it cannot be watched
    public void recall(SourceId id, Problem problem) {
        enqueue(fleet -> fleet.recalling(id, recorded).with(new Observation.Lost(id, clock.instant(), problem)));
    }

    /// Stops watching a source and forgets what was seen of it; its history stays.
    public void forget(SourceId id) {
        var watcher = watchers.remove(id);
        if (watcher != null) {
            watcher.close();
        }
        enqueue(fleet -> fleet.without(id));
    }

    /// Asks a lost source again now, without waiting for its turn.
    public void retryNow(SourceId id) {
        Optional.ofNullable(watchers.get(id)).ifPresent(Watcher::retryNow);
    }

    /// What watching this source has cost so far.
    public Traffic traffic(SourceId id) {
        return Optional.ofNullable(watchers.get(id)).map(watcher -> watcher.source().traffic()).orElse(Traffic.NONE);
    }

    /// The latest snapshot.
    public FleetSnapshot snapshot() {
        return snapshot;
    }

    /// Why history is not being written at present; empty while it is.
    public Optional<Problem> historyProblem() {
        return writer.problem();
    }

    /// Tells the subscriber the latest snapshot now, on this thread, and every later one, in order and one at a time, on
    /// the folding thread. Snapshots in between may be left out, the last one never. The subscriber must not block.
    ///
    /// @return closes the subscription
    public AutoCloseable subscribe(Consumer<? super FleetSnapshot> subscriber) {
        var subscription = new Subscription(subscriber);
        subscriptions.add(subscription);
        subscription.tell(snapshot);
        return () -> subscriptions.remove(subscription);
    }

    private void take(Observation observation) throws InterruptedException {
        inbox.put(fleet -> {
            var after = fleet.with(observation);
            scribe.note(fleet, observation, after);
            return after;
        });
    }

    private void enqueue(UnaryOperator<FleetSnapshot> change) {
        try {
            inbox.put(change);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void fold() {
        var batch = new ArrayList<UnaryOperator<FleetSnapshot>>();
        try {
            while (true) {
                var first = inbox.poll(HOUSEKEEPING_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    inbox.drainTo(batch);
                    foldAll(batch);
                    batch.clear();
                }
                writer.write(scribe.due(clock.instant(), System.nanoTime()));
            }
        } catch (InterruptedException closing) {
            writer.write(scribe.everything(clock.instant()));
        }
    }

    private void foldAll(List<UnaryOperator<FleetSnapshot>> batch) {
        var before = snapshot;
        var fleet = before;
        for (var change : batch) {
            try {
                fleet = change.apply(fleet);
            } catch (RuntimeException bug) {
                LOG.error("An observation could not be folded [fleet.fold]", bug);
            }
        }
        snapshot = fleet;
        if (fleet != before) {
            for (var subscription : subscriptions) {
                subscription.tell(fleet);
            }
        }
    }

    /// Stops watching and folding, and writes what is still to be recorded. The history itself stays open.
    @Override
    public void close() {
        watchers.values().forEach(Watcher::close);
        watchers.clear();
        folding.interrupt();
        try {
            folding.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }
}
