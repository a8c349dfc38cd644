package dev.mintmark.docker;

import com.github.dockerjava.core.util.CertificateUtils;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// Makes of TLS files what a connection needs.
///
/// docker-java's own `LocalDirectorySSLConfig` wants all three files; a Docker context may have any of them.
final class TlsContext {

    private static final long LARGEST_FILE = 1 << 20;
    private static final char[] IN_MEMORY_ONLY = "memory".toCharArray();

    private TlsContext() {}

    static SSLContext of(TlsMaterial material) throws EngineFault {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(ourselves(material), authorities(material), null);
            return context;
        } catch (GeneralSecurityException | IOException | RuntimeException unusable) {
            throw new EngineFault(Kind.TLS, "The TLS files could not be used: "
                    + EngineText.line(String.valueOf(unusable.getMessage())) + ".", unusable);
        }
    }

    private static KeyManager[] ourselves(TlsMaterial material) throws GeneralSecurityException, IOException {
        if (material.certificate().isEmpty() || material.key().isEmpty()) {
            return new KeyManager[0];
        }
        var key = CertificateUtils.loadPrivateKey(read(material.key().get()));
        if (key == null) {
            throw new IOException(material.key().get() + " holds no private key");
        }
        var store = emptyStore();
        store.setKeyEntry("docker", key, IN_MEMORY_ONLY, certificates(material.certificate().get()));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY_ONLY);
        return factory.getKeyManagers();
    }

    private static TrustManager[] authorities(TlsMaterial material) throws GeneralSecurityException, IOException {
        if (!material.verify()) {
            return new TrustManager[] {new TrustOnRequest()};
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (material.authority().isEmpty()) {
            factory.init((KeyStore) null);
            return factory.getTrustManagers();
        }
        var store = emptyStore();
        var number = 0;
        for (var certificate : certificates(material.authority().get())) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Certificate[] certificates(Path file) throws GeneralSecurityException, IOException {
        try (var bytes = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).toArray(Certificate[]::new);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is too large");
        }
        return Files.readString(file);
    }
}
