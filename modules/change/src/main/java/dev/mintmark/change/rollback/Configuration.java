package dev.mintmark.change.rollback;

import dev.mintmark.domain.workload.WorkloadId;
import java.util.Optional;

/// What the operator configured about workloads, because no cluster tells it. Thread-safe; does not block.
public interface Configuration {

    /// Nothing is configured.
    Configuration NONE = new Configuration() {

        @Override
        public Optional<ManifestSource> manifests(WorkloadId workload) {
            return Optional.empty();
        }

        @Override
        public Optional<SchemaPlace> schema(WorkloadId workload) {
            return Optional.empty();
        }

        @Override
        public boolean isProduction(WorkloadId workload) {
            return true;
        }
    };

    /// Where its manifests are, if the operator said so.
    Optional<ManifestSource> manifests(WorkloadId workload);

    /// Where it can be read which schema migrations were applied.
    Optional<SchemaPlace> schema(WorkloadId workload);

    /// Whether it is production, where no game day is held. What nothing is said about is.
    boolean isProduction(WorkloadId workload);
}
