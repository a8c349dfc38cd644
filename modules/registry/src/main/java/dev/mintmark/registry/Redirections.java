package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows where a host points to, by hand, because the JDK would take the secrets along.
final class Redirections {

    private static final int MOST = 5;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final Wire wire;
    private final PlainHttpRule plainHttp;

    Redirections(Wire wire, PlainHttpRule plainHttp) {
        this.wire = wire;
        this.plainHttp = plainHttp;
    }

    /// One way to ask.
    @FunctionalInterface
    interface Asking {

        Answer ask(URI uri, Map<String, String> headers, Optional<Secret> authorization)
                throws IOException, RegistryFault, InterruptedException;
    }

    /// @param authorization for the origin of `start`, and for no other
    Answer get(URI start, Map<String, String> headers, Optional<Secret> authorization)
            throws IOException, RegistryFault, InterruptedException {
        return follow(start, headers, authorization, wire::get);
    }

    /// What [#get] would be answered, without the body.
    Answer head(URI start, Map<String, String> headers, Optional<Secret> authorization)
            throws IOException, RegistryFault, InterruptedException {
        return follow(start, headers, authorization, wire::head);
    }

    private Answer follow(URI start, Map<String, String> headers, Optional<Secret> authorization, Asking asking)
            throws IOException, RegistryFault, InterruptedException {
        var meant = Origin.of(start);
        var uri = start;
        for (var hop = 0; hop <= MOST; hop++) {
            // Once it has left, a later hop back could be the stranger's doing.
            var secret = Origin.of(uri).equals(meant) ? authorization : Optional.<Secret>empty();
            var answer = asking.ask(uri, headers, secret);
            if (!MOVED.contains(answer.status())) {
                return answer;
            }
            try (answer) {
                uri = target(uri, answer);
            }
        }
        throw refused(meant, "It redirects more than " + MOST + " times.");
    }

    private URI target(URI from, Answer answer) throws RegistryFault {
        var origin = Origin.of(from);
        URI target;
        try {
            // Without a place, the empty text is no address either.
            target = answer.header("Location").filter(text -> !text.isBlank()).map(from::resolve)
                    .orElse(URI.create(""));
        } catch (IllegalArgumentException _) {
            throw refused(origin, "It redirects to something that is no address.");
        }
        if (!Origin.isAddress(target)) {
            throw refused(origin, "It redirects to something that is no address of a registry.");
        }
        var next = Origin.of(target);
        if (next.isPlain() && (!origin.isPlain() || !plainHttp.allows(next))) {
            throw refused(origin, "It redirects to " + Spoken.line(next.authority()) + " without TLS.");
        }
        return target;
    }

    private static RegistryFault refused(Origin origin, String why) {
        return new RegistryFault(RegistryFault.Kind.REFUSED, "The registry " + origin.authority()
                + " sends us elsewhere, and is not followed. " + why, null);
    }
}
