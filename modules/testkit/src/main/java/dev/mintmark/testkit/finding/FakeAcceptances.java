package dev.mintmark.testkit.finding;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Keeps the promises of [Acceptances] in memory.
public final class FakeAcceptances implements Acceptances {

    private final InstantSource clock;
    private final Map<FindingKey, Acceptance> kept = new ConcurrentHashMap<>();
    private volatile Optional<Problem> broken = Optional.empty();

    public FakeAcceptances(InstantSource clock) {
        this.clock = clock;
    }

    /// From now on nothing can be read or put on record.
    public void breakDown(Problem problem) {
        broken = Optional.of(problem);
    }

    public void mend() {
        broken = Optional.empty();
    }

    @Override
    public Map<FindingKey, Acceptance> now() throws FindingsUnavailable {
        check();
        var now = clock.instant();
        return kept.values().stream().filter(one -> one.holds(now))
                .collect(Collectors.toUnmodifiableMap(Acceptance::key, one -> one));
    }

    @Override
    public void accept(Acceptance acceptance) throws FindingsUnavailable {
        check();
        if (Duration.between(acceptance.at(), acceptance.until()).compareTo(LONGEST) > 0) {
            throw new FindingsUnavailable(new Problem("finding.too-long", "The finding was not accepted.",
                    "An acceptance lasts at most " + LONGEST.toDays() + " days.", "Accept it for less."), null);
        }
        kept.put(acceptance.key(), acceptance);
    }

    @Override
    public void withdraw(FindingKey key, String operator, String reason) throws FindingsUnavailable {
        check();
        kept.remove(key);
    }

    private void check() throws FindingsUnavailable {
        if (broken.isPresent()) {
            throw new FindingsUnavailable(broken.get(), null);
        }
    }
}
