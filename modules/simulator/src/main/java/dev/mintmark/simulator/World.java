package dev.mintmark.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;

/// Time, chance and what is yet to happen in one simulated fleet.
///
/// Time passes only by [#advanceTo]. What happens is the same however the way there is divided into steps, because
/// everything happens at its own instant, in the order of these instants. All use is [#within] its
/// lock.
final class World {

    @FunctionalInterface
    interface Question<T, X extends Exception> {

        T answer() throws X;
    }

    private record Event(Instant at, long sequence, Runnable happening) {}

    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparing(Event::sequence);

    private final ReentrantLock lock = new ReentrantLock();

    private final PriorityQueue<Event> agenda = new PriorityQueue<>(ORDER);
    private final SplittableRandom random;
    private final long seed;
    private Instant now;
    private long scheduled;

    World(long seed, Instant now) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.now = now;
    }

    void within(Runnable happening) {
        ask(() -> {
            happening.run();
            return null;
        });
    }

    <T, X extends Exception> T ask(Question<T, X> question) throws X {
        lock.lock();
        try {
            return question.answer();
        } finally {
            lock.unlock();
        }
    }

    long seed() {
        return seed;
    }

    Instant now() {
        return now;
    }

    SplittableRandom random() {
        return random;
    }

    /// A span of chance between these two numbers of milliseconds.
    Duration between(int leastMillis, int mostMillis) {
        return Duration.ofMillis(random.nextInt(leastMillis, mostMillis + 1));
    }

    void after(Duration delay, Runnable happening) {
        agenda.add(new Event(now.plus(delay), scheduled++, happening));
    }

    /// Happens again and again, for the first time after one period.
    void every(Duration period, Runnable happening) {
        after(period, () -> {
            happening.run();
            every(period, happening);
        });
    }

    /// Lets everything happen that is due until then. Time never goes back.
    void advanceTo(Instant then) {
        while (!agenda.isEmpty() && !agenda.peek().at().isAfter(then)) {
            var event = agenda.poll();
            now = event.at();
            event.happening().run();
        }
        if (then.isAfter(now)) {
            now = then;
        }
    }

    /// Follows a clock. After a pause of the machine, time catches up step by step, not all at once.
    void catchUpWith(Instant present) {
        var whole = present.truncatedTo(ChronoUnit.MILLIS);
        var furthest = now.plus(LONGEST_STEP);
        advanceTo(whole.isBefore(furthest) ? whole : furthest);
    }
}
