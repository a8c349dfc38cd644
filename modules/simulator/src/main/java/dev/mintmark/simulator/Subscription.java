package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.SourceUnavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What one watcher has yet to be told. Bounded: whoever falls too far behind has to look at everything anew.
final class Subscription {

    private static final int MOST_WAITING = 1 << 16;
    private static final int EASY = MOST_WAITING / 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private ArrayDeque<Observation> waiting = new ArrayDeque<>();
    private boolean behind;
    private boolean ended;
    private Problem dark;

    void offer(Observation observation) {
        lock.lock();
        try {
            if (behind || ended) {
                return;
            }
            if (waiting.size() >= MOST_WAITING) {
                behind = true;
                waiting = new ArrayDeque<>();
            } else {
                waiting.add(observation);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing can be seen any more. What was seen before is told first.
    void goDark(Problem problem) {
        lock.lock();
        try {
            dark = problem;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nobody takes any more, so nobody need wait for this watcher.
    void end() {
        lock.lock();
        try {
            ended = true;
            waiting = new ArrayDeque<>();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for changes and returns all there are; an empty list if this watcher fell behind and must start afresh.
    List<Observation> take() throws InterruptedException, SourceUnavailable {
        lock.lock();
        try {
            while (waiting.isEmpty() && !behind) {
                if (dark != null) {
                    throw new SourceUnavailable(dark, null);
                }
                changed.await();
            }
            var taken = new ArrayList<>(waiting);
            waiting.clear();
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until this watcher has caught up with most of what it was told.
    void awaitEase() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.size() > EASY) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
