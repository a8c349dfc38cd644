package dev.mintmark.testkit.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Acceptances that live in memory, and fail on demand. Thread-safe.
public final class FakeAcceptances implements Acceptances {

    private final InstantSource clock;
    private final Map<FindingKey, Acceptance> accepted = new LinkedHashMap<>();
    private Optional<Problem> failure = Optional.empty();

    public FakeAcceptances(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Map<FindingKey, Acceptance> now() throws FindingsUnavailable {
        failWhereTold();
        accepted.values().removeIf(acceptance -> !acceptance.holds(clock.instant()));
        return Map.copyOf(accepted);
    }

    @Override
    public synchronized void accept(Acceptance acceptance) throws FindingsUnavailable {
        failWhereTold();
        var span = Duration.between(acceptance.at(), acceptance.until());
        if (span.compareTo(LONGEST) > 0 || !span.isPositive()) {
            throw new FindingsUnavailable(new Problem("finding.accept", "The finding was not accepted.",
                    "It cannot be accepted for that long.", "Choose a shorter time."), null);
        }
        accepted.put(acceptance.key(), acceptance);
    }

    @Override
    public synchronized void withdraw(FindingKey key, String operator, String reason) throws FindingsUnavailable {
        failWhereTold();
        accepted.remove(key);
    }

    /// From now on nothing can be known or put on record, for this reason.
    public synchronized void failWith(Problem problem) {
        failure = Optional.of(problem);
    }

    /// From now on all is well again.
    public synchronized void mend() {
        failure = Optional.empty();
    }

    private void failWhereTold() throws FindingsUnavailable {
        if (failure.isPresent()) {
            throw new FindingsUnavailable(failure.get(), null);
        }
    }
}
