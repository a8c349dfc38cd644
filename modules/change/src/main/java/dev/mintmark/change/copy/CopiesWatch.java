package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the copies of all places again and again, for as long as a console shows them: often where there are copies,
/// seldom where there are none, ever more seldom where nobody answers. Thread-safe.
public final class CopiesWatch implements AutoCloseable {

    static final Duration OFTEN = Duration.ofSeconds(3);
    static final Duration SELDOM = Duration.ofSeconds(15);
    static final Duration RAREST = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CopiesWatch.class);

    private final DebugCopies service;
    private final InstantSource clock;
    private final List<CopiesListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<SourceId, List<DebugCopy>> there = new HashMap<>();
    private final Map<SourceId, Problem> silent = new HashMap<>();
    private final Map<SourceId, Integer> failures = new HashMap<>();
    private final Notices notices = new Notices();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds of copies").factory());

    public CopiesWatch(DebugCopies service, InstantSource clock) {
        this.service = requireNonNull(service, "service");
        this.clock = requireNonNull(clock, "clock");
    }

    /// From now on this is told; what was seen last, at once.
    public synchronized void listen(CopiesListener listener) {
        listeners.add(listener);
        if (!there.isEmpty() || !silent.isEmpty()) {
            listener.seen(seen());
        }
    }

    /// Begins to look, at each place on a thread of its own.
    public void start() {
        service.hosts().forEach(host -> lookAfter(host, Duration.ZERO));
    }

    /// Looks at one place now, for example after something was done there. Blocks.
    public void look(SourceId source) throws InterruptedException {
        for (var host : service.hosts()) {
            if (host.source().equals(source)) {
                look(host);
            }
        }
    }

    @Override
    public void close() {
        synchronized (rounds) {
            rounds.shutdownNow();
        }
    }

    /// How long to wait until this place is looked at again.
    public synchronized Duration pause(SourceId source) {
        var failed = failures.getOrDefault(source, 0);
        if (failed > 0) {
            var longer = OFTEN.multipliedBy(1L << Math.min(failed, 6));
            return longer.compareTo(RAREST) < 0 ? longer : RAREST;
        }
        return there.getOrDefault(source, List.of()).isEmpty() ? SELDOM : OFTEN;
    }

    private void lookAfter(CopyHost host, Duration pause) {
        synchronized (rounds) {
            if (!rounds.isShutdown()) {
                rounds.schedule(() -> Thread.ofVirtual().name("look at copies of " + host.source())
                        .start(() -> round(host)), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void round(CopyHost host) {
        try {
            look(host);
            lookAfter(host, pause(host.source()));
        } catch (InterruptedException closed) {
            LOG.debug("No longer looking at {}", host.source());
        } catch (RuntimeException bug) {
            LOG.error("A look at the copies of {} failed", host.source(), bug);
            lookAfter(host, RAREST);
        }
    }

    private void look(CopyHost host) throws InterruptedException {
        try {
            if (tell(host.source(), host.copies())) {
                account();
            }
        } catch (CopyRefused refused) {
            lose(host.source(), refused.problem());
        }
    }

    /// Outside of the lock, because it writes to disk.
    private void account() {
        SeenCopies seen;
        List<SourceId> looked;
        synchronized (this) {
            seen = seen();
            looked = List.copyOf(there.keySet());
        }
        service.account(seen, looked);
    }

    /// @return whether something that was there is gone
    private synchronized boolean tell(SourceId source, List<DebugCopy> copies) {
        var before = there.put(source, List.copyOf(copies));
        silent.remove(source);
        failures.remove(source);
        publish();
        var ids = copies.stream().map(DebugCopy::id).collect(toSet());
        return before != null && before.stream().anyMatch(copy -> !ids.contains(copy.id()));
    }

    private synchronized void lose(SourceId source, Problem problem) {
        silent.put(source, problem);
        failures.merge(source, 1, Integer::sum);
        publish();
    }

    private void publish() {
        var seen = seen();
        var told = notices.of(seen.of(service.operator()), clock.instant());
        for (var listener : listeners) {
            listener.seen(seen);
            told.forEach(listener::notice);
        }
    }

    private SeenCopies seen() {
        return new SeenCopies(clock.instant(), DebugCopies.sorted(there.values().stream().flatMap(List::stream)),
                new TreeMap<>(silent));
    }
}
