package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/// The system behind fake pipelines: what each workload is told to run, by revision. Fails on demand. Thread-safe.
public final class FakeDelivery {

    /// What a workload is told to run.
    ///
    /// @param revision grows by one with every change
    public record Told(Digest digest, long revision) {}

    private final Map<WorkloadId, Told> told = new LinkedHashMap<>();
    private final Set<WorkloadId> paused = new TreeSet<>();
    private final List<String> calls = new ArrayList<>();
    private final List<BiConsumer<WorkloadId, Digest>> followers = new ArrayList<>();
    private Optional<RollbackRefused> refusal = Optional.empty();
    private Optional<Problem> silence = Optional.empty();
    private Optional<Problem> lostAnswer = Optional.empty();
    private Optional<RollbackRefused> end = Optional.empty();
    private Optional<String> waiting = Optional.empty();
    private CountDownLatch slowness = new CountDownLatch(0);

    /// Tells a workload to run this, as a deployment by somebody else does: the world moves.
    public void deploy(WorkloadId workload, Digest digest) {
        List<BiConsumer<WorkloadId, Digest>> informed;
        synchronized (this) {
            told.merge(workload, new Told(digest, 1), (old, _) -> new Told(digest, old.revision() + 1));
            informed = List.copyOf(followers);
        }
        informed.forEach(follower -> follower.accept(workload, digest));
    }

    public synchronized Optional<Told> told(WorkloadId workload) {
        return Optional.ofNullable(told.get(workload));
    }

    public synchronized boolean isPaused(WorkloadId workload) {
        return paused.contains(workload);
    }

    /// Every write that was done, in order: `change shop/Deployment/payments sha256:…`.
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /// Calls back after each change of what a workload is told to run, for instance to let its instances follow.
    public synchronized void follow(BiConsumer<WorkloadId, Digest> follower) {
        followers.add(follower);
    }

    /// From now on every write is refused for this reason, before anything is changed.
    public synchronized void refuse(RollbackRefused.Kind kind, Problem why) {
        refusal = Optional.of(new RollbackRefused(kind, why, null));
    }

    /// From now on nothing here answers, for this reason.
    public synchronized void fallSilent(Problem why) {
        silence = Optional.of(why);
    }

    /// From now on writes are done, and their answers are lost for this reason.
    public synchronized void loseAnswers(Problem why) {
        lostAnswer = Optional.of(why);
    }

    /// From now on writes wait for this before anything is changed.
    public synchronized void hang(CountDownLatch until) {
        slowness = until;
    }

    /// What is said to be waited for from now on; empty for nothing.
    public synchronized void waitFor(String what) {
        waiting = what.isEmpty() ? Optional.empty() : Optional.of(what);
    }

    /// From now on whoever asks what is waited for learns that it will not come, for this reason.
    public synchronized void giveUp(Problem why) {
        end = Optional.of(new RollbackRefused(RollbackRefused.Kind.FAILED, why, null));
    }

    /// From now on all is well again.
    public synchronized void mend() {
        refusal = Optional.empty();
        silence = Optional.empty();
        lostAnswer = Optional.empty();
        end = Optional.empty();
        waiting = Optional.empty();
        slowness.countDown();
        slowness = new CountDownLatch(0);
    }

    synchronized void answer() throws RollbackRefused, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before anything was asked");
        }
        if (silence.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, silence.get(), null);
        }
    }

    /// Waits and refuses as it was told to; afterwards the write may be done.
    void admit() throws RollbackRefused, InterruptedException {
        CountDownLatch latch;
        synchronized (this) {
            latch = slowness;
        }
        latch.await();
        synchronized (this) {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
    }

    void change(WorkloadId workload, Digest digest) throws RollbackRefused {
        deploy(workload, digest);
        written("change " + workload + " " + digest);
    }

    void pause(WorkloadId workload, boolean wanted) throws RollbackRefused {
        synchronized (this) {
            if (wanted) {
                paused.add(workload);
            } else {
                paused.remove(workload);
            }
        }
        written((wanted ? "pause " : "resume ") + workload);
    }

    synchronized Optional<String> waitingFor() throws RollbackRefused {
        if (end.isPresent()) {
            throw end.get();
        }
        return waiting;
    }

    private synchronized void written(String call) throws RollbackRefused {
        calls.add(call);
        if (lostAnswer.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, lostAnswer.get(), null);
        }
    }
}
