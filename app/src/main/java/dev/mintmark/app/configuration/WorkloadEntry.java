package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.fleet.finding.WorkloadClass;

/// What kind of thing the workloads are that match.
public record WorkloadEntry(PlacePattern match, WorkloadClass said) {

    public WorkloadEntry {
        requireNonNull(match, "match");
        requireNonNull(said, "said");
    }
}
