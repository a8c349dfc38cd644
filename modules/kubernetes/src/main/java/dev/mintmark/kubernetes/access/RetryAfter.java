package dev.mintmark.kubernetes.access;

import java.time.Duration;
import java.util.Optional;

/// Reads the header of that name. Kubernetes gives seconds; a date is not honoured.
final class RetryAfter {

    private static final int LONGEST_SECONDS = 120;

    private RetryAfter() {}

    static Optional<Duration> parse(String header) {
        return header.strip().matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Math.min(LONGEST_SECONDS, Integer.parseInt(header.strip()))))
                : Optional.empty();
    }
}
