package dev.mintmark.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Self-signed certificates for a test: one for an engine, one for us, each the other's authority.
final class Certificates {

    private static final char[] PASSWORD = "of a test".toCharArray();

    private final Path folder;
    private final KeyStore engine;
    private final KeyStore ourselves;

    private Certificates(Path folder) throws Exception {
        this.folder = folder;
        this.engine = pair("engine", "ip:127.0.0.1");
        this.ourselves = pair("ourselves", "dns:ourselves");
    }

    static Certificates in(Path folder) throws Exception {
        return new Certificates(folder);
    }

    /// Writes the three files as Docker names them.
    TlsMaterial ours() throws IOException, GeneralSecurityException {
        pem("ca.pem", "CERTIFICATE", engine.getCertificate("engine").getEncoded());
        pem("cert.pem", "CERTIFICATE", ourselves.getCertificate("ourselves").getEncoded());
        pem("key.pem", "PRIVATE KEY", ourselves.getKey("ourselves", PASSWORD).getEncoded());
        return TlsMaterial.in(folder, true);
    }

    SSLContext ofEngine() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(engine, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ourselves", ourselves.getCertificate("ourselves"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore pair(String name, String alternative) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + alternative,
                "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)))
                .redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private void pem(String name, String kind, byte[] content) throws IOException {
        Files.writeString(folder.resolve(name), "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n");
    }
}
