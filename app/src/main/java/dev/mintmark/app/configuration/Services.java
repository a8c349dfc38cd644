package dev.mintmark.app.configuration;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The entries as they were written. Of several that match, the first that says something about what is asked counts.
record Services(List<ServiceEntry> entries, EnvironmentList environments) implements Configuration {

    Services {
        entries = List.copyOf(entries);
    }

    @Override
    public Optional<ManifestSource> manifests(WorkloadId workload) {
        return first(workload, ServiceEntry::manifests);
    }

    @Override
    public Optional<SchemaPlace> schema(WorkloadId workload) {
        return first(workload, ServiceEntry::schema);
    }

    @Override
    public boolean isProduction(WorkloadId workload) {
        return environments.isProduction(workload.source(), workload.namespace());
    }

    private <T> Optional<T> first(WorkloadId workload, Function<ServiceEntry, Optional<T>> part) {
        return entries.stream().filter(entry -> part.apply(entry).isPresent() && entry.match().matches(workload))
                .findFirst().flatMap(part);
    }
}
