package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.registry.DigestInRegistry;
import dev.mintmark.registry.RegistryImages;
import java.util.Optional;
import java.util.Set;

/// Asks real registries. Nothing is made before the first question.
final class RegistryLookup implements DigestLookup, AutoCloseable {

    private final OnDemand<RegistryImages> registries;

    RegistryLookup(Surroundings around, CurrentConfiguration configuration) {
        registries = new OnDemand<>(() -> new RegistryImages(
                new RealRegistries(around, configuration.now().registries()).settings(Set.of()), around.clock()));
    }

    @Override
    public Optional<Boolean> knows(ImageReference repository, Digest digest) throws InterruptedException {
        return new DigestInRegistry(registries.get()).knows(repository, digest);
    }

    @Override
    public void close() {
        registries.ifMade().ifPresent(RegistryImages::close);
    }
}
