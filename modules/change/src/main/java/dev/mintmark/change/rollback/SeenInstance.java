package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Instance;
import java.util.Optional;

/// One instance, and the version whose bytes it reports to run.
///
/// @param version empty while it cannot be told
public record SeenInstance(Instance instance, Optional<ImageVersion> version) {

    public SeenInstance {
        requireNonNull(instance, "instance");
        requireNonNull(version, "version");
    }
}
