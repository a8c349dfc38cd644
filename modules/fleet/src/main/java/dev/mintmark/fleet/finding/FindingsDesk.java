package dev.mintmark.fleet.finding;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import java.util.List;

/// Findings as both faces of the program ask for them. Thread-safe.
public interface FindingsDesk {

    /// What is found in this fleet, the worst first, with what was learnt beyond it so far. Asks nobody, so it is quick,
    /// yet walks every workload: not for the thread that draws. Accepted ones are among them.
    List<Finding> in(FleetSnapshot fleet);

    /// Asks beyond the snapshot: for debug copies always, and registries for the digests that run if `registries` says
    /// so, politely and never twice within the hour. Blocks, up to minutes; interrupting ends it with what was learnt.
    ///
    /// @return whether [#in] may find something else now
    boolean learn(FleetSnapshot fleet, boolean registries) throws InterruptedException;

    /// What stood in the way of the last [#learn]; empty if nothing.
    List<Problem> problems();

    Acceptances acceptances();
}
