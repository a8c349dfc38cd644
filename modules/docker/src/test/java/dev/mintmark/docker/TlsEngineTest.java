package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An engine behind TLS that wants to know who we are.
class TlsEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Certificates certificates;

    private final CollectingObserver observer = new CollectingObserver();
    private FakeEngine engine;
    private TlsMaterial material;

    @BeforeAll
    static void certify() throws Exception {
        certificates = Certificates.in(folder);
    }

    @BeforeEach
    void start() throws Exception {
        material = certificates.ours();
        var server = HttpsServer.create(FakeEngine.loopback(), 0);
        server.setHttpsConfigurator(new WantsCertificate(certificates.ofEngine()));
        engine = FakeEngine.start(server);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void isSeenWithTheRightCertificates() throws Exception {
        try (var _ = Watching.of(source(Optional.of(material)), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
        }
    }

    @Test
    void isATlsProblemWithoutACertificateOfOurs() throws Exception {
        assertThat(code(Optional.of(new TlsMaterial(material.authority(), Optional.empty(), Optional.empty(), true))))
                .isEqualTo("docker.tls");
    }

    @Test
    void isATlsProblemWhenNobodyVouchesForIt() throws Exception {
        assertThat(code(Optional.of(new TlsMaterial(Optional.empty(), material.certificate(), material.key(), true))))
                .isEqualTo("docker.tls");
    }

    @Test
    void isTrustedUnseenOnlyOnRequest() throws Exception {
        var unseen = new TlsMaterial(Optional.empty(), material.certificate(), material.key(), false);
        try (var _ = Watching.of(source(Optional.of(unseen)), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
        }
    }

    @Test
    void filesThatHoldNoCertificatesAreATlsProblem() throws Exception {
        Files.writeString(material.authority().orElseThrow(), "not a certificate");
        assertThat(code(Optional.of(material))).isEqualTo("docker.tls");
    }

    private String code(Optional<TlsMaterial> tls) throws InterruptedException {
        try (var watching = Watching.of(source(tls), observer)) {
            return watching.unavailable(PATIENCE).problem().code();
        }
    }

    private DockerSource source(Optional<TlsMaterial> tls) {
        return new DockerSource(new DockerEndpoint(new SourceId("docker/tls"), engine.host(), tls),
                DockerSettings.USUAL, Clock.systemUTC());
    }

    private static final class WantsCertificate extends HttpsConfigurator {

        WantsCertificate(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }
}
