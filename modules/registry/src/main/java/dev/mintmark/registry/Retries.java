package dev.mintmark.registry;

import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Asks again, a few times and not at once, where a host is busy, broken or cut off.
final class Retries {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private final RegistryPatience patience;
    private final Clock clock;

    Retries(RegistryPatience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    @FunctionalInterface
    interface Call {
        Answer make() throws IOException, RegistryFault, InterruptedException;
    }

    /// @param host for faults
    /// @return the answer, which may be a refusal, but not one that asking again could change
    Answer make(String host, Call call) throws RegistryFault, InterruptedException {
        for (var attempt = 1; true; attempt++) {
            try {
                var answer = call.make();
                if (!isPassing(answer.status())) {
                    return answer;
                }
                try (answer) {
                    if (attempt >= patience.attempts()) {
                        throw fault(host, answer);
                    }
                    pause(attempt, asked(answer));
                }
            } catch (IOException broken) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("cancelled while waiting for " + host);
                }
                if (attempt >= patience.attempts() || !WireFaults.isPassing(broken)) {
                    throw WireFaults.of(host, broken);
                }
                pause(attempt, Optional.empty());
            }
        }
    }

    /// Waits before another attempt, each time about twice as long as before, or as long as the host asks, within
    /// limits.
    void pause(int attempt, Optional<Duration> asked) throws InterruptedException {
        var doubled = patience.firstPause().multipliedBy(1L << Math.min(attempt - 1, 16));
        // Varied, so that many consoles that were turned away together do not come back together.
        var part = 0.5 + ThreadLocalRandom.current().nextDouble() / 2;
        var varied = Duration.ofNanos((long) (doubled.toNanos() * part));
        var wanted = asked.filter(time -> time.compareTo(varied) > 0).orElse(varied);
        var pause = wanted.compareTo(patience.longestPause()) > 0 ? patience.longestPause() : wanted;
        new CountDownLatch(1).await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static boolean isPassing(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR && status != NOT_IMPLEMENTED;
    }

    private RegistryFault fault(String host, Answer answer) {
        var wait = asked(answer).map(time -> " It asks to wait for " + time.toSeconds() + " s.").orElse("");
        return answer.status() == TOO_MANY_REQUESTS
                ? new RegistryFault(Kind.BUSY, host + " says that it was asked too often." + wait, null)
                : new RegistryFault(Kind.FAILED, host + " failed with status " + answer.status() + "." + wait, null);
    }

    private Optional<Duration> asked(Answer answer) {
        var text = answer.header("Retry-After").orElse("").strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(clock.instant(), until)).filter(time -> time.isPositive());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
