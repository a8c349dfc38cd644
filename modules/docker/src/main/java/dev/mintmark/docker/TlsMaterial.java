package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files that secure a connection, named as Docker names them. Read when connecting, never before.
///
/// @param authority   who vouches for the engine (`ca.pem`); empty for the system's own authorities
/// @param certificate who we are (`cert.pem`), together with `key`
/// @param key         the private key of `certificate` (`key.pem`)
/// @param verify      whether the engine has to prove who it is; only an explicit `SkipTLSVerify` turns this off
public record TlsMaterial(Optional<Path> authority, Optional<Path> certificate, Optional<Path> key, boolean verify) {

    public TlsMaterial {
        requireNonNull(authority, "authority");
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
    }

    /// What of the usual three files is in `folder`.
    static TlsMaterial in(Path folder, boolean verify) {
        return new TlsMaterial(ifThere(folder.resolve("ca.pem")), ifThere(folder.resolve("cert.pem")),
                ifThere(folder.resolve("key.pem")), verify);
    }

    boolean isEmpty() {
        return authority.isEmpty() && certificate.isEmpty() && key.isEmpty();
    }

    private static Optional<Path> ifThere(Path file) {
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }
}
