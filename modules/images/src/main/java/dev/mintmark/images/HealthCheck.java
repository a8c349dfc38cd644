package dev.mintmark.images;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How the engine finds out whether a container of the image is healthy (Docker's `HEALTHCHECK`).
///
/// @param test `["NONE"]`, or `CMD` or `CMD-SHELL` followed by the command
public record HealthCheck(List<String> test, Optional<Duration> interval, Optional<Duration> timeout,
        Optional<Duration> startPeriod, OptionalInt retries) {

    public HealthCheck {
        test = List.copyOf(test);
    }
}
