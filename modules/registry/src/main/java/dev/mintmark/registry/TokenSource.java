package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Gets tokens where a registry sends us for them
/// ([token authentication](https://distribution.github.io/distribution/spec/auth/token/),
/// [with OAuth](https://distribution.github.io/distribution/spec/auth/oauth/)).
final class TokenSource {

    private static final int LARGEST = 1 << 20;
    private static final long SHORTEST_LIFE = 60;
    private static final long LONGEST_LIFE = 86_400;
    private static final Duration SAFETY = Duration.ofSeconds(5);

    private final Wire wire;
    private final Redirections redirections;
    private final Retries retries;
    private final PlainHttpRule plainHttp;
    private final RegistryPatience patience;
    private final Clock clock;

    /// @param authorization as the header takes it
    record Token(Secret authorization, Instant until) {}

    TokenSource(Wire wire, Redirections redirections, Retries retries, RegistrySettings settings, Clock clock) {
        this.wire = wire;
        this.redirections = redirections;
        this.retries = retries;
        this.plainHttp = new PlainHttpRule(settings.plainHttp());
        this.patience = settings.patience();
        this.clock = clock;
    }

    Token fetch(RemoteRepository repository, Challenge challenge, Optional<Credential> credential)
            throws RegistryFault, InterruptedException {
        var realm = realm(repository, challenge);
        var host = "The token server " + Origin.of(realm).authority();
        var asked = clock.instant();
        try (var answer = retries.make(host, () -> ask(realm, repository, challenge, credential))) {
            if (!answer.isFine()) {
                throw refused(host, answer.status(), credential.isPresent());
            }
            return read(host, BoundedDocument.read(answer.body(), LARGEST, patience.document()), asked);
        } catch (IOException broken) {
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled while waiting for a token");
            }
            throw WireFaults.of(host, broken);
        }
    }

    private Answer ask(URI realm, RemoteRepository repository, Challenge challenge, Optional<Credential> credential)
            throws IOException, RegistryFault, InterruptedException {
        var scope = challenge.parameter("scope").orElse("repository:" + repository.path() + ":pull");
        var question = challenge.parameter("service").map(name -> "service=" + encoded(name) + "&").orElse("")
                + "scope=" + encoded(scope);
        return switch (credential.orElse(null)) {
            case Credential.Identity(var token) -> wire.post(realm, "grant_type=refresh_token&client_id=mintmark&"
                    + question + "&refresh_token=" + encoded(token.revealed()));
            case Credential.Login login -> redirections.get(with(realm, question + "&account=" + encoded(login.user())),
                    Map.of(), Optional.of(login.basic()));
            case null -> redirections.get(with(realm, question), Map.of(), Optional.empty());
        };
    }

    private URI realm(RemoteRepository repository, Challenge challenge) throws RegistryFault {
        try {
            var realm = URI.create(challenge.parameter("realm").orElse(""));
            if (Origin.isAddress(realm) && isSafe(repository, Origin.of(realm))) {
                return realm;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new RegistryFault(Kind.REFUSED, "The registry " + repository.origin().authority() + " wants a token, and"
                + " names no place with TLS where to get one.", null);
    }

    /// Passwords go through TLS, or do not leave this machine, or the operator said otherwise.
    private boolean isSafe(RemoteRepository repository, Origin realm) {
        return !realm.isPlain() || plainHttp.allows(repository.origin()) && plainHttp.allows(realm);
    }

    private static Token read(String host, byte[] document, Instant asked) throws RegistryFault {
        var json = BoundedDocument.json(document);
        var token = json.path("token").asText(json.path("access_token").asText());
        // Nothing that could end the header and begin another one.
        if (token.isEmpty() || !token.matches("[\\x21-\\x7e]+")) {
            throw new RegistryFault(Kind.MALFORMED, host + " sent no token.", null);
        }
        var life = Math.clamp(json.path("expires_in").asLong(SHORTEST_LIFE), SHORTEST_LIFE, LONGEST_LIFE);
        return new Token(new Secret("Bearer " + token), asked.plusSeconds(life).minus(SAFETY));
    }

    private static RegistryFault refused(String host, int status, boolean hadCredential) {
        return switch (status) {
            case 400, 401, 403 -> new RegistryFault(Kind.UNAUTHORIZED, host + (hadCredential
                    ? " does not accept the credentials on this machine." : " gives no token to strangers, and there"
                    + " are no credentials for it on this machine."), null);
            default -> new RegistryFault(Kind.FAILED, host + " answered with status " + status + ".", null);
        };
    }

    private static URI with(URI realm, String question) {
        var text = realm.toString();
        return URI.create(text + (realm.getRawQuery() == null ? "?" : "&") + question);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
