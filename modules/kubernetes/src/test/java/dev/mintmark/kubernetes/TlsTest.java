package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trust in the server, against one with a certificate of its own making.
class TlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;
    private static HttpsServer server;
    private static String certificate;

    @BeforeAll
    static void startServer() throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-keystore", file.toString(), "-storepass", new String(PASSWORD), "-alias", "server", "-keyalg", "EC",
                "-dname", "CN=somebody", "-ext", "san=ip:127.0.0.1").inheritIO().start().waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        certificate = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(
                keys.getCertificate("server").getEncoded()) + "\n-----END CERTIFICATE-----\n";
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(401, -1);
            }
        });
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop(0);
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrusted() throws Exception {
        assertThat(problem("").code()).isEqualTo("kubernetes.tls");
    }

    @Test
    void aServerIsTrustedByTheAuthorityOfItsContext() throws Exception {
        assertThat(problem(", certificate-authority-data: " + Base64.getEncoder().encodeToString(
                certificate.getBytes(StandardCharsets.UTF_8))).code()).isEqualTo("kubernetes.unauthorized");
    }

    @Test
    void anAuthorityMayStandInAFileBesideTheKubeconfig() throws Exception {
        Files.writeString(folder.resolve("ca.crt"), certificate);
        assertThat(problem(", certificate-authority: ca.crt").code()).isEqualTo("kubernetes.unauthorized");
    }

    @Test
    void anAuthorityThatIsNoCertificateIsAProblem() throws Exception {
        assertThat(problem(", certificate-authority-data: bm9uc2Vuc2U=").code()).isEqualTo("kubernetes.tls");
        assertThat(problem(", certificate-authority: absent.crt").code()).isEqualTo("kubernetes.tls");
    }

    private static Problem problem(String more) throws IOException, InterruptedException {
        var text = "clusters: [{name: it, cluster: {server: \"https://127.0.0.1:" + server.getAddress().getPort() + "\""
                + more + "}}]\ncontexts: [{name: it, context: {cluster: it}}]\n";
        var source = Cluster.only(Files.writeString(folder.resolve("config"), text),
                new KubernetesSettings(List.of(), Cluster.SHORT));
        try (var watching = Watching.of(source, new CollectingObserver())) {
            return watching.unavailable(PATIENCE).problem();
        }
    }
}
