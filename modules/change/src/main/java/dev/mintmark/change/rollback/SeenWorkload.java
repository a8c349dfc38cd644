package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Workload;
import java.util.List;
import java.util.Optional;

/// One workload as it is seen.
///
/// @param instances of its main container, those that are shutting down among them
/// @param blind     why this may no longer be true: its source does not answer; empty while it is current
public record SeenWorkload(Workload workload, List<SeenInstance> instances, Optional<Problem> blind) {

    public SeenWorkload {
        requireNonNull(workload, "workload");
        requireNonNull(blind, "blind");
        instances = List.copyOf(instances);
    }
}
