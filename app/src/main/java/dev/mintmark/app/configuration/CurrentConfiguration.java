package dev.mintmark.app.configuration;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The configuration as it was read last. Thread-safe; only [#reload()] blocks, and the first look at it.
public final class CurrentConfiguration {

    private final ConfigurationFile file;
    private final AtomicReference<Loaded> loaded = new AtomicReference<>();

    public CurrentConfiguration(ConfigurationFile file) {
        this.file = file;
    }

    public Loaded loaded() {
        var known = loaded.get();
        return known == null ? reload() : known;
    }

    public Configured now() {
        return loaded().configured();
    }

    public Loaded reload() {
        var fresh = file.load();
        loaded.set(fresh);
        return fresh;
    }

    public ConfigurationFile file() {
        return file;
    }

    /// What is configured about workloads whenever it is asked.
    public Configuration workloads() {
        return new Configuration() {

            @Override
            public Optional<ManifestSource> manifests(WorkloadId workload) {
                return now().workloads().manifests(workload);
            }

            @Override
            public Optional<SchemaPlace> schema(WorkloadId workload) {
                return now().workloads().schema(workload);
            }

            @Override
            public boolean isProduction(WorkloadId workload) {
                return now().workloads().isProduction(workload);
            }
        };
    }
}
