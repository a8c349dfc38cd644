package dev.mintmark.fleet.finding;

import dev.mintmark.fleet.FleetSnapshot;
import java.time.Instant;
import java.util.List;

/// Finds what is not as it should be. Pure: asks nobody, and of the same fleet finds the same.
public final class Findings {

    private Findings() {}

    /// All findings, the worst first. Walks every workload, and instances only of those that are not uniform.
    ///
    /// @param now by our clock; for what is a matter of time
    public static List<Finding> in(FleetSnapshot fleet, Beyond beyond, Instant now) {
        return List.of();
    }
}
