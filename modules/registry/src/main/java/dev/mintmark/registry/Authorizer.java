package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import dev.mintmark.registry.RegistryFault.Kind;
import dev.mintmark.registry.TokenSource.Token;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Answers what registries want to see, and remembers what they were content with. Thread-safe. Nothing is sent to a
/// registry that did not ask for it.
final class Authorizer {

    private final Map<RemoteRepository, Token> known = new ConcurrentHashMap<>();
    private final Credentials credentials;
    private final TokenSource tokens;
    private final Clock clock;

    Authorizer(Credentials credentials, TokenSource tokens, Clock clock) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// What it was content with before, if that is still good.
    Optional<Secret> known(RemoteRepository repository) {
        return Optional.ofNullable(known.get(repository)).filter(token -> clock.instant().isBefore(token.until()))
                .map(Token::authorization);
    }

    void forget(RemoteRepository repository) {
        known.remove(repository);
    }

    /// @throws RegistryFault if there is nothing to answer with
    Secret answer(RemoteRepository repository, List<Challenge> challenges) throws RegistryFault, InterruptedException {
        var bearer = challenges.stream().filter(one -> one.scheme().equals("bearer")).findFirst();
        var token = bearer.isPresent() ? withToken(repository, bearer.get()) : withPassword(repository, challenges);
        known.put(repository, token);
        return token.authorization();
    }

    /// A helper that is broken need not matter: many images are for strangers, too.
    private Token withToken(RemoteRepository repository, Challenge challenge)
            throws RegistryFault, InterruptedException {
        Optional<Credential> credential;
        try {
            credential = credentials.of(repository.registry(), repository.path());
        } catch (RegistryFault helperless) {
            return asStranger(repository, challenge, helperless);
        }
        return tokens.fetch(repository, challenge, credential);
    }

    private Token asStranger(RemoteRepository repository, Challenge challenge, RegistryFault reason)
            throws RegistryFault, InterruptedException {
        try {
            return tokens.fetch(repository, challenge, Optional.empty());
        } catch (RegistryFault refused) {
            if (refused.kind() == Kind.UNAUTHORIZED) {
                reason.addSuppressed(refused);
                throw reason;
            }
            throw refused;
        }
    }

    private Token withPassword(RemoteRepository repository, List<Challenge> challenges)
            throws RegistryFault, InterruptedException {
        var host = repository.origin().authority();
        if (challenges.stream().noneMatch(one -> one.scheme().equals("basic"))) {
            throw new RegistryFault(Kind.UNAUTHORIZED, "The registry " + host
                    + " refuses, and does not say in a known way what it wants to see.", null);
        }
        var credential = credentials.of(repository.registry(), repository.path());
        if (credential.isPresent() && credential.get() instanceof Credential.Login login) {
            return new Token(login.basic(), Instant.MAX);
        }
        throw new RegistryFault(Kind.UNAUTHORIZED, "The registry " + host + " asks for a password, and there is none"
                + " for " + repository.registry() + " on this machine.", null);
    }
}
