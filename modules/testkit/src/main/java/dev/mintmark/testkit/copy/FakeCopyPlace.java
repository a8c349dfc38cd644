package dev.mintmark.testkit.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/// Where fake copies live: ends them at their lease, and fails on demand. Thread-safe.
public final class FakeCopyPlace {

    private final SourceId source;
    private final InstantSource clock;
    private final Map<CopyId, DebugCopy> copies = new LinkedHashMap<>();
    private final Map<CopyId, FakeInside> insides = new LinkedHashMap<>();
    private final Set<CopyId> kept = new HashSet<>();
    private final SortedMap<String, String> environment = new TreeMap<>(
            Map.of("GREETING", CopyHostContract.GREETING, "DB_PASSWORD", CopyHostContract.PASSWORD));
    private List<Problem> warnings = List.of();
    private Optional<Problem> silence = Optional.empty();
    private Optional<Problem> refusal = Optional.empty();
    private Optional<Problem> endless = Optional.empty();
    private CountDownLatch slowness = new CountDownLatch(0);

    public FakeCopyPlace(SourceId source, InstantSource clock) {
        this.source = requireNonNull(source, "source");
        this.clock = requireNonNull(clock, "clock");
    }

    public SourceId source() {
        return source;
    }

    Instant now() {
        return clock.instant();
    }

    /// What images and instances of this place have in their environment from now on.
    public synchronized void environment(Map<String, String> variables) {
        environment.clear();
        environment.putAll(variables);
    }

    /// What plans warn of from now on.
    public synchronized void warn(List<Problem> problems) {
        warnings = List.copyOf(problems);
    }

    /// From now on nothing here answers, for this reason. What is here lives on.
    public synchronized void fallSilent(Problem why) {
        silence = Optional.of(why);
    }

    /// From now on every launch is refused once the copy was made, for this reason.
    public synchronized void refuseLaunches(Problem why) {
        refusal = Optional.of(why);
    }

    /// From now on nobody can see that a copy ended, for this reason.
    public synchronized void confirmNoEnd(Problem why) {
        endless = Optional.of(why);
    }

    /// From now on launches wait for this before they are ready.
    public synchronized void waitFor(CountDownLatch latch) {
        slowness = latch;
    }

    /// From now on all is well again.
    public synchronized void mend() {
        silence = Optional.empty();
        refusal = Optional.empty();
        endless = Optional.empty();
        slowness = new CountDownLatch(0);
    }

    /// Freezes a copy: its lease does not end it any longer.
    public synchronized void pause(CopyId id) {
        kept.add(id);
        state(id, CopyState.PAUSED);
    }

    /// Puts a copy there as if somebody had launched it.
    public synchronized void put(DebugCopy copy) {
        copies.put(copy.id(), copy);
    }

    /// Takes a copy away, as its guard does.
    public synchronized void remove(CopyId id) {
        copies.remove(id);
    }

    public synchronized void state(CopyId id, CopyState state) {
        copies.computeIfPresent(id, (_, copy) -> new DebugCopy(id, copy.place(), copy.name(), copy.image(),
                copy.digest(), copy.mode(), copy.owner(), copy.purpose(), state, "", copy.startedAt(),
                copy.expiresAt(), copy.latestEnd()));
    }

    /// What happens inside a copy, to be told what to answer; also of one that is not there.
    public synchronized FakeInside inside(CopyId id) {
        return insides.computeIfAbsent(id, _ -> new FakeInside(() -> isThere(id), environment()));
    }

    synchronized void expire(CopyId id, Instant at) {
        copies.computeIfPresent(id, (_, copy) -> new DebugCopy(id, copy.place(), copy.name(), copy.image(),
                copy.digest(), copy.mode(), copy.owner(), copy.purpose(), copy.state(), copy.reason(),
                copy.startedAt(), at, copy.latestEnd()));
    }

    synchronized List<DebugCopy> copies() {
        copies.values().removeIf(copy -> !kept.contains(copy.id()) && !clock.instant().isBefore(copy.expiresAt()));
        return List.copyOf(copies.values());
    }

    synchronized SortedMap<String, String> environment() {
        return new TreeMap<>(environment);
    }

    synchronized List<Problem> warnings() {
        return warnings;
    }

    synchronized Optional<Problem> endProblem() {
        return endless;
    }

    synchronized void answer() throws CopyRefused {
        throwIf(silence);
    }

    synchronized void refuseLaunchWhereTold() throws CopyRefused {
        throwIf(refusal);
    }

    void waitWhereTold() throws InterruptedException {
        CountDownLatch latch;
        synchronized (this) {
            latch = slowness;
        }
        latch.await();
    }

    private boolean isThere(CopyId id) {
        return copies().stream().anyMatch(copy -> copy.id().equals(id));
    }

    private static void throwIf(Optional<Problem> problem) throws CopyRefused {
        if (problem.isPresent()) {
            throw new CopyRefused(problem.get(), null);
        }
    }
}
