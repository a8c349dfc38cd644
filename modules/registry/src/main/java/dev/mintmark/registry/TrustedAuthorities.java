package dev.mintmark.registry;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Authorities that the operator trusts for one registry, beside those that the system trusts for all
/// ([Docker's `certs.d`](https://docs.docker.com/engine/security/certificates/)).
record TrustedAuthorities(List<Path> folders) {

    private static final long LARGEST_FILE = 1 << 20;
    private static final int MOST_FILES = 100;

    boolean know(String authority) {
        return folders.stream().anyMatch(folder -> Files.isDirectory(folder.resolve(name(authority))));
    }

    /// Empty if there is nothing special about this host.
    Optional<SSLContext> context(String authority) throws RegistryFault {
        try {
            var own = new ArrayList<Certificate>();
            for (var folder : folders) {
                own.addAll(certificates(folder.resolve(name(authority))));
            }
            return own.isEmpty() ? Optional.empty() : Optional.of(context(own));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new RegistryFault(RegistryFault.Kind.UNTRUSTED, "The certificates for " + authority
                    + " on this machine could not be used.", unusable);
        }
    }

    /// For those who are spoken to without TLS: reading the authorities of the system takes longer than their answer.
    static SSLContext nobody() throws RegistryFault {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new RegistryFault(RegistryFault.Kind.UNTRUSTED, "This Java knows no TLS.", unusable);
        }
    }

    /// Windows allows no colon in a name; Docker leaves it out there.
    private static String name(String authority) {
        return File.separatorChar == '/' ? authority : authority.replace(":", "");
    }

    private static List<Certificate> certificates(Path folder) throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var all = new ArrayList<Certificate>();
        try (var files = Files.list(folder)) {
            var named = files.filter(file -> file.toString().endsWith(".crt")).sorted().limit(MOST_FILES).toList();
            for (var file : named) {
                if (Files.size(file) > LARGEST_FILE) {
                    throw new IOException(file + " is too large");
                }
                try (var bytes = Files.newInputStream(file)) {
                    all.addAll(CertificateFactory.getInstance("X.509").generateCertificates(bytes));
                }
            }
        }
        return all;
    }

    private static SSLContext context(List<Certificate> own) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var number = 0;
        for (var certificate : own) {
            store.setCertificateEntry("own-" + number++, certificate);
        }
        for (var certificate : ofTheSystem()) {
            store.setCertificateEntry("system-" + number++, certificate);
        }
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusting(store).getTrustManagers(), null);
        return context;
    }

    private static List<Certificate> ofTheSystem() throws GeneralSecurityException {
        var all = new ArrayList<Certificate>();
        for (var manager : trusting(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager known) {
                all.addAll(List.of(known.getAcceptedIssuers()));
            }
        }
        return all;
    }

    private static TrustManagerFactory trusting(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
