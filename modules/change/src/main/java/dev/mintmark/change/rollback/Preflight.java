package dev.mintmark.change.rollback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets all checks of all members look at once. One that does not answer, or breaks, could not tell.
final class Preflight {

    /// Longer than any room's own patience; only what hangs is given up.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    private final Rooms rooms;
    private final Duration patience;

    Preflight(Rooms rooms) {
        this(rooms, PATIENCE);
    }

    /// @param patience how long all of them together may take
    Preflight(Rooms rooms, Duration patience) {
        this.rooms = rooms;
        this.patience = patience;
    }

    /// A check that was asked about a member.
    private record Asked(Check check, Member member, FutureTask<List<Finding>> answer) {}

    /// @return in no particular order
    List<Finding> look(List<Member> members) throws InterruptedException {
        var asked = new ArrayList<Asked>();
        var threads = new ArrayList<Thread>();
        for (var member : members) {
            for (var check : rooms.checksOf(member.workload().source())) {
                var task = new FutureTask<>(() -> check.look(member));
                asked.add(new Asked(check, member, task));
                threads.add(Thread.ofVirtual().name("check " + check.name() + " of " + member.workload()).start(task));
            }
        }
        try {
            return collect(asked, System.nanoTime() + patience.toNanos());
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static List<Finding> collect(List<Asked> asked, long deadline) throws InterruptedException {
        var findings = new ArrayList<Finding>();
        for (var one : asked) {
            try {
                findings.addAll(one.answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException late) {
                findings.add(untold(one, "It did not answer in time."));
            } catch (ExecutionException broken) {
                LOG.error("The check {} broke on {}", one.check.name(), one.member.workload(), broken.getCause());
                findings.add(untold(one, "It broke; the log says more."));
            }
        }
        return findings;
    }

    private static Finding untold(Asked one, String why) {
        return new Finding(one.check.name(), one.member.number(), Finding.Verdict.COULD_NOT_TELL,
                "The check " + one.check.name() + " could not be made", why, "Plan again.", Optional.empty());
    }
}
