package dev.mintmark.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Connections that are taken over from HTTP, by every way there is to an engine.
@Timeout(60)
class EngineWireTest {

    private static final String SWITCHED = "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n";
    private static final EngineRequest ASKED = EngineRequest.post("/exec/1/start");

    @TempDir
    static Path authority;

    private static Certificates certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void certify() throws Exception {
        certificates = Certificates.in(authority);
    }

    @Test
    void overTcpBothSidesMayEndFirst() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var connection = connection(server, Optional.empty())) {
            answering(server, SWITCHED + "first");
            echoes(connection, "first");
        }
    }

    @Test
    void overTlsTooAndTheEngineIsStillHeardOut() throws Exception {
        try (var server = certificates.ofEngine().getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var connection = connection(server, Optional.of(certificates.ours()))) {
            answering(server, SWITCHED);
            echoes(connection, "");
        }
    }

    @Test
    void anEngineThatNobodyVouchesForGetsNothing() throws Exception {
        var ours = certificates.ours();
        try (var server = certificates.ofEngine().getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var connection = connection(server, Optional.of(
                        new TlsMaterial(Optional.empty(), ours.certificate(), ours.key(), true)))) {
            answering(server, SWITCHED);
            assertThat(fault(connection).kind()).isEqualTo(EngineFault.Kind.TLS);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void overSshTheEndOfInputArrivesAndAnEndKillsTheTunnel() throws Exception {
        var ssh = ssh("echo $$ > " + folder.resolve("pid") + "; while read line; do [ ${#line} -lt 2 ] && break; done; "
                + "printf 'HTTP/1.1 101 UPGRADED\\r\\n\\r\\n'; cat; echo end");
        try (var connection = ssh(ssh)) {
            var wire = connection.upgrade(ASKED);
            wire.output().write("there\n".getBytes(UTF_8));
            wire.output().flush();
            wire.finish();
            assertThat(new String(wire.input().readAllBytes(), UTF_8)).isEqualTo("there\nend\n");

            var open = connection.upgrade(ASKED);
            var tunnel = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                    .orElseThrow();
            open.close();
            assertThat(tunnel.onExit()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatSshComplainsOfIsTheReason() throws Exception {
        try (var connection = ssh(ssh("echo 'Permission denied (publickey).' >&2; exit 255"))) {
            assertThat(fault(connection)).hasMessageContaining("Permission denied (publickey).");
        }
    }

    @Test
    void aRefusalIsToldInTheEnginesOwnWords() throws Exception {
        var fault = answered("HTTP/1.1 409 Conflict\r\nContent-Length: 33\r\n\r\n"
                + "{\"message\":\"container is paused\"}");
        assertThat(fault.kind()).isEqualTo(EngineFault.Kind.STATUS);
        assertThat(fault).hasMessageContaining("status 409").hasMessageContaining("container is paused");
    }

    @Test
    void whatIsNoAnswerIsAFault() throws Exception {
        assertThat(answered("SSH-2.0-OpenSSH_9.2p1 Debian\r\n\r\n").kind()).isEqualTo(EngineFault.Kind.NOT_JSON);
        assertThat(answered("HTTP/1.1 101 X\r\nA: " + "b".repeat(20_000)).kind()).isEqualTo(EngineFault.Kind.NOT_JSON);
        assertThat(answered("HTTP/1.1 101 X\r\nHalf").kind()).isEqualTo(EngineFault.Kind.CUT);
    }

    @Test
    void anEngineThatSaysNothingIsGivenUpAndHungUpOn() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var connection = connection(server, Optional.empty())) {
            var hungUp = CompletableFuture.supplyAsync(() -> hearOut(server));
            assertThat(fault(connection).kind()).isEqualTo(EngineFault.Kind.SILENT);
            assertThat(hungUp).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void closingTheConnectionEndsItsWires() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var connection = connection(server, Optional.empty());
            answering(server, SWITCHED);
            var wire = connection.upgrade(ASKED);
            var reading = new FutureTask<>(() -> wire.input().readAllBytes());
            Thread.ofVirtual().name("reading").start(reading);
            connection.close();
            assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        }
    }

    /// The engine takes nothing more, so the writer waits.
    @Test
    void closingEndsWhoeverWritesOverTlsToo() throws Exception {
        try (var server = certificates.ofEngine().getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var connection = connection(server, Optional.of(certificates.ours()))) {
            var heard = new CompletableFuture<Socket>();
            Thread.ofVirtual().name("engine").start(() -> {
                try {
                    var socket = server.accept();
                    head(socket);
                    socket.getOutputStream().write(SWITCHED.getBytes(UTF_8));
                    heard.complete(socket);
                } catch (IOException failed) {
                    heard.completeExceptionally(failed);
                }
            });
            var wire = connection.upgrade(ASKED);
            var writing = new FutureTask<>(() -> {
                while (true) {
                    wire.output().write(new byte[1 << 20]);
                }
            });
            Thread.ofVirtual().name("writing").start(writing);
            assertThatThrownBy(() -> writing.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(CompletableFuture.runAsync(wire::close)).succeedsWithin(Duration.ofSeconds(20));
            assertThatThrownBy(() -> writing.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
            heard.get().close();
        }
    }

    private static void echoes(EngineConnection connection, String first) throws Exception {
        try (var wire = connection.upgrade(ASKED)) {
            assertThat(new String(wire.input().readNBytes(first.length()), UTF_8)).isEqualTo(first);
            wire.output().write("there and back".getBytes(UTF_8));
            wire.output().flush();
            wire.finish();
            assertThat(new String(wire.input().readAllBytes(), UTF_8)).isEqualTo("there and back, end");
        }
    }

    private EngineFault answered(String answer) throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var connection = connection(server, Optional.empty())) {
            Thread.ofVirtual().name("engine").start(() -> {
                try (var socket = server.accept()) {
                    head(socket);
                    socket.getOutputStream().write(answer.getBytes(UTF_8));
                } catch (IOException hungUp) {
                    // The other side has heard enough.
                }
            });
            return fault(connection);
        }
    }

    /// Answers, sends back what it gets until there is no more, and says so.
    private static void answering(ServerSocket server, String answer) {
        Thread.ofVirtual().name("engine").start(() -> {
            try (var socket = server.accept()) {
                head(socket);
                socket.getOutputStream().write(answer.getBytes(UTF_8));
                socket.getInputStream().transferTo(socket.getOutputStream());
                socket.getOutputStream().write(", end".getBytes(UTF_8));
            } catch (IOException hungUp) {
                // The other side has heard enough.
            }
        });
    }

    private static boolean hearOut(ServerSocket server) {
        try (var socket = server.accept()) {
            return socket.getInputStream().readAllBytes().length > 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        assertThat(head).startsWith("POST /exec/1/start HTTP/1.1\r\n").contains("Upgrade: tcp\r\n");
    }

    private static EngineFault fault(EngineConnection connection) {
        return catchThrowableOfType(EngineFault.class, () -> connection.upgrade(ASKED));
    }

    private static EngineConnection connection(ServerSocket server, Optional<TlsMaterial> tls) throws EngineFault {
        var address = (InetSocketAddress) server.getLocalSocketAddress();
        return EngineConnection.open(new DockerEndpoint(new SourceId("docker/wire"),
                URI.create("tcp://127.0.0.1:" + address.getPort()), tls),
                DockerSettings.USUAL.withDeadline(Duration.ofSeconds(3)));
    }

    private EngineConnection ssh(Path program) throws EngineFault {
        return EngineConnection.open(new DockerEndpoint(new SourceId("docker/far"), URI.create("ssh://build-3"),
                Optional.empty()), DockerSettings.USUAL.withSshProgram(program.toString()));
    }

    private Path ssh(String script) throws IOException {
        var ssh = Files.writeString(folder.resolve("ssh"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        return ssh;
    }
}
