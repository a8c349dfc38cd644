package dev.mintmark.app.wiring;

import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Beyond;
import dev.mintmark.fleet.finding.Beyond.LapsedCopy;
import dev.mintmark.fleet.finding.WorkloadClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Puts together what findings need to know beyond the snapshot, from registries and debug copies, when it is asked to.
/// What was learnt last can be read at any time from any thread; learning is done by one at a time.
final class FindingsBeyond {

    /// Every place ends a copy by itself, but not within the second.
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Supplier<DebugCopies> copies;
    private final RegistryQuestions registries;
    private final Function<WorkloadId, WorkloadClass> classes;
    private final InstantSource clock;
    private volatile Beyond known;
    private volatile List<Problem> problems = List.of();

    /// @param copies made when it is first needed
    FindingsBeyond(Supplier<DebugCopies> copies, DigestLookup lookup,
            Function<WorkloadId, WorkloadClass> classes, InstantSource clock) {
        this.copies = copies;
        this.registries = new RegistryQuestions(lookup, clock);
        this.classes = classes;
        this.clock = clock;
        this.known = new Beyond(Map.of(), List.of(), classes);
    }

    Beyond known() {
        return known;
    }

    /// What stood in the way last time.
    List<Problem> problems() {
        return problems;
    }

    /// @return whether anything became known
    synchronized boolean learn(FleetSnapshot fleet, boolean askRegistries) throws InterruptedException {
        var before = known;
        var seen = copies.get().copies();
        problems = List.copyOf(seen.silent().values());
        var lapsed = seen.copies().stream().filter(copy -> copy.isPastLease(clock.instant().minus(GRACE)))
                .map(FindingsBeyond::lapsed).toList();
        known = new Beyond(before.missing(), lapsed, classes);
        if (askRegistries) {
            try {
                registries.ask(fleet);
            } finally {
                Map<Digest, Instant> missing = registries.missing();
                known = new Beyond(missing, lapsed, classes);
            }
        }
        return !known.equals(before);
    }

    private static LapsedCopy lapsed(DebugCopy copy) {
        var service = ImageReference.parse(copy.image()).map(ImageReference::shortName).orElse(copy.image());
        return new LapsedCopy(copy.id().value(), new WorkloadId(copy.place().source(), copy.place().namespace(), "Copy",
                copy.name()), service, copy.owner(), copy.expiresAt());
    }
}
