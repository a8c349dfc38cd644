package dev.mintmark.app.wiring;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.Optional;

/// The demo fleet tells everything by itself, and is nobody's production: game days may be tried there.
final class DemoConfiguration implements Configuration {

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
        return false;
    }
}
