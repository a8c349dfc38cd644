package dev.mintmark.workshop.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/// A certificate for 127.0.0.1 that is its own authority, with its key, as PEM files and as objects.
public record SelfSigned(Path certificateFile, Path keyFile, X509Certificate certificate, PrivateKey key) {

    private static final String PASSWORD = "of a test";

    /// Makes one, by the JDK's keytool.
    public static SelfSigned in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var store = Files.createDirectories(folder).resolve("keys.p12");
        var keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "own", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=of a test",
                "-ext", "san=ip:127.0.0.1", "-ext", "bc:c", "-keystore", store.toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD)).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificate = (X509Certificate) keys.getCertificate("own");
        var key = (PrivateKey) keys.getKey("own", PASSWORD.toCharArray());
        return new SelfSigned(pem(folder.resolve("certificate.pem"), "CERTIFICATE", certificate.getEncoded()),
                pem(folder.resolve("key.pem"), "PRIVATE KEY", key.getEncoded()), certificate, key);
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n");
    }
}
