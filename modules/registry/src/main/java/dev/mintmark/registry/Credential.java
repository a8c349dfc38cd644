package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What an operator has for a registry.
sealed interface Credential {

    /// A name and a password.
    record Login(String user, Secret password) implements Credential {

        /// As `Authorization` takes it.
        Secret basic() {
            var pair = (user + ":" + password.revealed()).getBytes(StandardCharsets.UTF_8);
            return new Secret("Basic " + Base64.getEncoder().encodeToString(pair));
        }
    }

    /// A token that buys other tokens.
    record Identity(Secret token) implements Credential {}
}
