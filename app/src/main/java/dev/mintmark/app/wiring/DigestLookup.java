package dev.mintmark.app.wiring;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.util.Optional;

/// Asks a registry whether it knows a digest.
@FunctionalInterface
interface DigestLookup {

    /// @param repository of which registry and repository count
    /// @return empty if the registry does not answer, or refuses to say
    Optional<Boolean> knows(ImageReference repository, Digest digest) throws InterruptedException;
}
