package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.domain.workload.SourceId;
import java.util.List;

/// Why a plan cannot be run just now, the most telling alone.
public sealed interface Hindrance {

    /// There is no plan, or it is being begun.
    record NoPlan() implements Hindrance {}

    /// Something else was said since it was made.
    record Changed() implements Hindrance {}

    record Expired() implements Hindrance {}

    /// Checks stand in the way and were not overridden.
    record Blocked(List<Finding> findings) implements Hindrance {}

    /// These are read-only. The operator can arm them here and now.
    record Unarmed(List<SourceId> sources) implements Hindrance {}
}
