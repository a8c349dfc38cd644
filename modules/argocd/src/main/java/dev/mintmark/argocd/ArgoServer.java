package dev.mintmark.argocd;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Secret;
import java.net.URI;
import java.util.Optional;

/// An Argo CD server somebody is logged in to.
///
/// @param name     what Argo CD's own command line calls it
/// @param address  with its root path, without a slash at the end
/// @param token    empty if nobody is logged in any more
/// @param insecure whether its certificate is not looked at, because the operator said so when logging in
public record ArgoServer(String name, URI address, Optional<Secret> token, boolean insecure) {

    public ArgoServer {
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(token, "token");
    }

    /// How to log in to it, as a command.
    String login() {
        return "argocd login " + address.getRawAuthority();
    }
}
