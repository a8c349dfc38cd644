package dev.mintmark.presentation.sources;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Traffic;
import java.util.Optional;

/// What can be done about sources, and asked of them. `Wiring` makes one from the fleet's watch. None of it blocks.
public interface SourceCare {

    void retryNow(SourceId source);

    void stopWatching(SourceId source);

    void watchAgain(SourceId source);

    Traffic traffic(SourceId source);

    /// Why history is not being written at present.
    Optional<Problem> historyProblem();
}
