package dev.mintmark.testkit.kubernetes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/// The switches by which a [ReplayServer] misbehaves, and the record of what it was asked. Thread-safe.
public final class Faults {

    private static final int REMEMBERED = 10_000;

    private final Deque<Fault> next = new ArrayDeque<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private boolean goneAsEvent = true;

    private record Rule(Predicate<String> path, Fault fault) {}

    /// The next `times` requests meet this fault.
    public synchronized void next(int times, Fault fault) {
        for (var i = 0; i < times; i++) {
            next.add(fault);
        }
    }

    /// From now on every request whose path and query match meets this fault.
    public synchronized void always(Predicate<String> path, Fault fault) {
        rules.add(new Rule(path, fault));
    }

    /// Answers 403 to every request for a resource, in every namespace.
    public void forbid(String resource) {
        always(path -> path.matches(".*/" + resource + "(\\?.*)?"), new Fault.Status(403, "forbidden"));
    }

    /// Answers 403 to whatever asks beyond these namespaces.
    public void forbidOutside(List<String> namespaces) {
        always(path -> namespaces.stream().noneMatch(allowed -> path.contains("/namespaces/" + allowed + "/")),
                new Fault.Status(403, "forbidden"));
    }

    /// Says 410 as an `ERROR` event of a watch that opened well (as API servers do), or as the HTTP status.
    public synchronized void saysGoneAsEvent(boolean asEvent) {
        goneAsEvent = asEvent;
    }

    /// Behaves well from now on.
    public synchronized void heal() {
        next.clear();
        rules.clear();
    }

    synchronized Optional<Fault> of(String pathAndQuery) {
        if (requests.size() < REMEMBERED) {
            requests.add(pathAndQuery);
        }
        for (var rule : rules) {
            if (rule.path.test(pathAndQuery)) {
                return Optional.of(rule.fault);
            }
        }
        return Optional.ofNullable(next.poll());
    }

    synchronized boolean saysGoneAsEvent() {
        return goneAsEvent;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// Holds a request until the server closes.
    void hang() throws InterruptedException {
        released.await();
    }

    void release() {
        released.countDown();
    }
}
