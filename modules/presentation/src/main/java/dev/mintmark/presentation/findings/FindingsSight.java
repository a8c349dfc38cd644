package dev.mintmark.presentation.findings;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.Finding;
import java.time.Instant;
import java.util.List;

/// What findings are read from. Everything may block; never called on the FX thread.
public interface FindingsSight {

    /// All findings of this fleet, the worst first.
    List<Finding> in(FleetSnapshot fleet, Instant now);

    /// What could not be looked at beyond the fleet, so that something may be missing.
    List<Problem> gaps();

    Acceptances acceptances();
}
