package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.presentation.environment.Environments;

/// Which workloads an entry is about, by their environment as well.
///
/// @param environment the pattern of a name; where nothing is said about a place, only `*` matches
record PlacePattern(String environment, WorkloadPattern workload) {

    PlacePattern {
        requireNonNull(environment, "environment");
        requireNonNull(workload, "workload");
    }

    boolean matches(WorkloadId id, Environments environments) {
        return workload.matches(id) && (environment.equals(WorkloadPattern.ANY)
                || environments.of(id.source(), id.namespace())
                        .filter(found -> WorkloadPattern.matches(environment, found.name())).isPresent());
    }
}
