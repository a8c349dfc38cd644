package dev.mintmark.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/// The releases a service has had before the simulation began, the oldest first; the last one is in place.
final class Ancestry {

    private record Past(int number, String version, Instant at) {}

    private static final int RELEASES = 5;
    private static final int LEAST_MINUTES = 24 * 60;
    private static final int MORE_MINUTES = 9 * 24 * 60;

    private final Stage stage;
    private final ServicePlan plan;
    private final Instant present;

    Ancestry(Stage stage, ServicePlan plan, Instant present) {
        this.stage = stage;
        this.plan = plan;
        this.present = present;
    }

    List<Revision> revisions() {
        var at = present.minus(plan.age());
        var version = SemanticVersion.parse(plan.version()).orElseThrow();
        var past = new ArrayDeque<Past>();
        for (var number = RELEASES; number >= 1; number--) {
            past.push(new Past(number, version.toString(), at));
            var share = Hashes.share("gap", stage.world().seed(), plan.name(), number);
            at = at.minus(Duration.ofMinutes(LEAST_MINUTES + (long) (share * MORE_MINUTES)));
            version = version.before(share);
        }
        // The oldest is pushed first, so that a moving tag ends at the newest.
        return past.stream().map(this::revision).toList();
    }

    private Revision revision(Past past) {
        var reference = stage.registry().publish(plan.name(), past.version(), plan.pinning());
        return new Revision(past.number(), past.version(), reference,
                Hashes.template(plan.name(), past.version(), reference), past.at(),
                CommitMessages.cause(plan, past.version()));
    }
}
