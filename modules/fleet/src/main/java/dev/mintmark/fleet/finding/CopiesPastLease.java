package dev.mintmark.fleet.finding;

import dev.mintmark.fleet.finding.Beyond.LapsedCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Debug copies that are there past their lease.
final class CopiesPastLease {

    private CopiesPastLease() {}

    static Stream<Finding> in(Beyond beyond, Instant now) {
        return beyond.lapsed().stream().filter(copy -> copy.expiredAt().isBefore(now)).map(copy -> finding(copy, now));
    }

    private static Finding finding(LapsedCopy copy, Instant now) {
        var late = Duration.between(copy.expiredAt(), now).toMinutes();
        return new Finding(new FindingKey(FindingKind.COPY_PAST_LEASE, copy.workload(), copy.id()), copy.service(),
                "The debug copy " + copy.id() + " of " + copy.service() + " is there past its lease.",
                List.of("Its lease ended " + copy.expiredAt() + ", " + Site.count((int) Math.min(late, 1_000_000),
                        "minute") + " ago.", "It was launched by " + copy.owner() + "."),
                Optional.of(copy.expiredAt()),
                "End it, or sweep all lapsed copies; if it stays, see whether its place answers.", false);
    }
}
