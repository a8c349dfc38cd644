package dev.mintmark.app.wiring;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.registry.DigestInRegistry;
import dev.mintmark.registry.RegistryImages;
import dev.mintmark.registry.RegistrySettings;
import java.util.Optional;

/// Asks real registries. Nothing is made before the first question.
final class RegistryLookup implements DigestLookup, AutoCloseable {

    private final OnDemand<RegistryImages> registries;

    RegistryLookup(Surroundings around) {
        registries = new OnDemand<>(() -> new RegistryImages(RegistrySettings.usual(around.env(), around.userHome()),
                around.clock()));
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
