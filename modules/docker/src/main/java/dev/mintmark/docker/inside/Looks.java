package dev.mintmark.docker.inside;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The pauses between looks at something that is about to happen: short at first, then longer and longer.
final class Looks {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final long FIRST_MILLIS = 5;
    private static final long LONGEST_MILLIS = 500;

    private long millis = FIRST_MILLIS;
    private boolean hasHappened;

    void pause() throws InterruptedException {
        pauseUntil(NEVER);
    }

    /// @param sign when it comes, what is looked for is near
    void pauseUntil(CountDownLatch sign) throws InterruptedException {
        if (hasHappened) {
            NEVER.await(millis, TimeUnit.MILLISECONDS);
        } else if (sign.await(millis, TimeUnit.MILLISECONDS)) {
            hasHappened = true;
            millis = FIRST_MILLIS;
            return;
        }
        millis = Math.min(2 * millis, LONGEST_MILLIS);
    }
}
