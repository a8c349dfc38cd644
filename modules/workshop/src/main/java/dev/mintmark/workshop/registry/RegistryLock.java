package dev.mintmark.workshop.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a registry wants to see before it answers, as its configuration has it.
///
/// @param auth a section of the configuration; empty if everybody may come in
/// @param tls  what belongs to its HTTP section, after a comma; empty for plain HTTP
public record RegistryLock(String auth, String tls) {

    public static final String USER = "operator";
    public static final String PASSWORD = "correct horse";
    public static final RegistryLock NONE = new RegistryLock("", "");

    /// Made of the password by `crypt(3)`.
    private static final String HASH = "$2y$05$abcdefghijklmnopqrstuuHNbAKRhpaujgo33bRWs.NLUTJO3lOy2";

    /// The one user and password above.
    public static RegistryLock password(Path folder) throws IOException {
        var file = Files.writeString(Files.createDirectories(folder).resolve("htpasswd"), USER + ":" + HASH + "\n");
        return new RegistryLock("auth: {htpasswd: {realm: test, path: %s}}".formatted(file), "");
    }

    /// Tokens of a server that signs them with this certificate's key.
    public static RegistryLock tokens(String realm, String service, String issuer, SelfSigned signer) {
        return new RegistryLock("auth: {token: {realm: \"%s\", service: %s, issuer: %s, rootcertbundle: %s}}"
                .formatted(realm, service, issuer, signer.certificateFile()), "");
    }

    /// The same, behind TLS.
    public RegistryLock behind(SelfSigned certificate) {
        return new RegistryLock(auth, ", tls: {certificate: %s, key: %s}"
                .formatted(certificate.certificateFile(), certificate.keyFile()));
    }
}
