package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.Registries;
import dev.mintmark.registry.RegistrySettings;
import java.util.HashSet;
import java.util.Set;

/// How registries are reached from here: as is usual, and as the operator configured it.
record RealRegistries(Surroundings around, Registries configured) {

    /// @param alsoPlain registries that this call may speak to without TLS, too
    RegistrySettings settings(Set<String> alsoPlain) {
        var plain = new HashSet<>(configured.plainHttp());
        plain.addAll(alsoPlain);
        return RegistrySettings.usual(around.env(), around.userHome()).withPlainHttp(plain)
                .withMirrors(configured.mirrors());
    }
}
