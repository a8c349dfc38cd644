package dev.mintmark.app.configuration;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How registries are reached, beyond what is usual.
///
/// @param plainHttp registries, as references name them, that may be spoken to without TLS; loopback always may be
/// @param mirrors   for a registry, where else its images are, in the order in which they are tried
public record Registries(Set<String> plainHttp, Map<String, List<URI>> mirrors) {

    static final Registries DEFAULT = new Registries(Set.of(), Map.of());

    public Registries {
        plainHttp = Set.copyOf(plainHttp);
        mirrors = new LinkedHashMap<>(mirrors);
    }

    @Override
    public Map<String, List<URI>> mirrors() {
        return Map.copyOf(mirrors);
    }
}
