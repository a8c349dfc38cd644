package dev.mintmark.registry;

import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Knows where a registry, as references name it, and its mirrors are.
final class Endpoints {

    private static final String DOCKER = "docker.io";
    private static final String DOCKER_PLACE = "registry-1.docker.io";
    private static final int BAD_REQUEST = 400;

    private final RegistrySettings settings;
    private final Wire wire;
    private final PlainHttpRule plainHttp;
    private final TrustedAuthorities authorities;
    private final Map<String, URI> found = new ConcurrentHashMap<>();

    Endpoints(RegistrySettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
        this.plainHttp = new PlainHttpRule(settings.plainHttp());
        this.authorities = new TrustedAuthorities(settings.certificates());
    }

    /// Where else the images of this registry are, in order.
    List<RemoteRepository> mirrors(String registry, String repository) throws RegistryFault {
        var all = new ArrayList<RemoteRepository>();
        for (var place : settings.mirrors().getOrDefault(registry, List.of())) {
            if (!Origin.isAddress(place) || place.getRawQuery() != null
                    || Origin.of(place).isPlain() && !plainHttp.allows(Origin.of(place))) {
                throw new RegistryFault(Kind.REFUSED, "The mirror " + place.getHost() + " of " + registry
                        + " has no address with TLS.", null);
            }
            all.add(new RemoteRepository(place, Origin.of(place).authority(), repository));
        }
        return all;
    }

    RemoteRepository itself(String registry, String repository) throws RegistryFault, InterruptedException {
        var known = found.get(registry);
        if (known == null) {
            if (!isAddress(registry)) {
                throw new RegistryFault(Kind.UNREACHABLE, "There can be no host that is called " + registry + ".",
                        null);
            }
            known = plainHttp.allows(registry) && !authorities.know(registry) ? tried(registry)
                    : URI.create("https://" + (registry.equals(DOCKER) ? DOCKER_PLACE : registry));
            found.put(registry, known);
        }
        return new RemoteRepository(known, registry, repository);
    }

    /// Not all that a reference may hold can be the name of a host.
    private static boolean isAddress(String registry) {
        try {
            return Origin.isAddress(URI.create("https://" + registry));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// A registry that may do without TLS may have it all the same. On this machine that makes no difference to safety;
    /// elsewhere TLS is tried first.
    private URI tried(String registry) throws RegistryFault, InterruptedException {
        var schemes = PlainHttpRule.isLoopback(registry) ? List.of("http", "https") : List.of("https", "http");
        IOException last = null;
        for (var scheme : schemes) {
            var base = URI.create(scheme + "://" + registry);
            try (var answer = wire.get(base.resolve("/v2/"), Map.of(), Optional.empty())) {
                // Go's servers answer so if they expected TLS.
                if (answer.status() != BAD_REQUEST || scheme.equals("https")) {
                    return base;
                }
            } catch (HttpTimeoutException slow) {
                throw WireFaults.of("The registry " + registry, slow);
            } catch (IOException notSo) {
                if (last != null) {
                    notSo.addSuppressed(last);
                }
                last = notSo;
            }
        }
        throw WireFaults.of("The registry " + registry,
                last == null ? new IOException("no answer of a registry") : last);
    }
}
