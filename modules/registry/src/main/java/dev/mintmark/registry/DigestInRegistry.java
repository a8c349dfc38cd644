package dev.mintmark.registry;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.registry.RegistryFault.Kind;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a registry knows a digest. The registry itself is asked, not its mirrors; and without a body, which costs it
/// next to nothing and counts at no limit of pulls.
public final class DigestInRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(DigestInRegistry.class);

    private final RegistryImages images;

    /// @param images its connections and tokens are used
    public DigestInRegistry(RegistryImages images) {
        this.images = requireNonNull(images, "images");
    }

    /// @param repository of which registry and repository count
    /// @return empty if it does not answer, or does not let us know
    public Optional<Boolean> knows(ImageReference repository, Digest digest) throws InterruptedException {
        try {
            return Optional.of(images.itself(repository).knows(digest));
        } catch (RegistryFault fault) {
            LOG.info("It is not known whether {} is in {}/{}: {}", digest, repository.registry(),
                    repository.repository(), fault.why());
            return Optional.empty();
        }
    }
}
