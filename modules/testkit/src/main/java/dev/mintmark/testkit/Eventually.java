package dev.mintmark.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Asks what can only be asked, such as an engine in another process, until the answer is as expected.
public final class Eventually {

    private static final long BETWEEN_MILLIS = 50;

    private Eventually() {}

    /// Waits for an answer that satisfies.
    ///
    /// @return that answer
    /// @throws AssertionError if there is none within `patience`; the message has the last answer
    public static <T> T await(String expectation, Duration patience, Callable<T> question, Predicate<T> satisfied)
            throws Exception {
        var never = new CountDownLatch(1);
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = question.call();
            if (satisfied.test(answer)) {
                return answer;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Not seen within " + patience + ": " + expectation + "; last: " + answer);
            }
            never.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
