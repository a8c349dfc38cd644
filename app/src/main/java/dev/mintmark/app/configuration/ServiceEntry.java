package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.SchemaPlace;
import java.util.Optional;

/// What one entry says about the workloads that match it; empty is what it says nothing about.
public record ServiceEntry(WorkloadPattern match, Optional<ManifestSource> manifests, Optional<SchemaPlace> schema) {

    public ServiceEntry {
        requireNonNull(match, "match");
        requireNonNull(manifests, "manifests");
        requireNonNull(schema, "schema");
    }
}
