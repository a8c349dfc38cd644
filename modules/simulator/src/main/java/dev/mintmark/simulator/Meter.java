package dev.mintmark.simulator;

import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Counts what a real system of this kind would have sent for what was delivered. Thread-safe.
final class Meter {

    private static final int PAGE = 500;
    private static final int POD_BYTES = 3_800;
    private static final int CONTAINER_BYTES = 1_400;
    private static final int OTHER_BYTES = 900;

    private final boolean docker;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicReference<Duration> lag = new AtomicReference<>();

    Meter(boolean docker) {
        this.docker = docker;
    }

    /// A first look at so many objects, page by page, and the watch that follows.
    void listed(long objects) {
        requests.addAndGet(1 + Math.ceilDiv(Math.max(1, objects), PAGE));
    }

    void delivered(Observation observation) {
        bytes.addAndGet(switch (observation) {
            case Observation.InstanceSeen _ -> docker ? CONTAINER_BYTES : POD_BYTES;
            case Observation.Listed _, Observation.Loading _ -> 0;
            default -> OTHER_BYTES;
        });
    }

    void late(Instant happened, Instant delivered) {
        var late = Duration.between(happened, delivered);
        lag.set(late.isNegative() ? Duration.ZERO : late);
    }

    Traffic traffic() {
        return new Traffic(requests.get(), bytes.get(), Optional.ofNullable(lag.get()));
    }
}
