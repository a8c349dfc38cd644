package dev.mintmark.docker.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.testkit.Eventually;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ports of a copy that has no network at all. Busybox's `nc` stands for what joins a command with a port.
@RequiresDocker
@Timeout(60)
class ForwardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static OpenedCopy copy;

    @BeforeAll
    static void start() throws Exception {
        copy = OpenedCopy.running("while :; do busybox nc -l -p 8080 -e /bin/busybox cat; done & "
                + "while :; do echo hello | busybox nc -l -p 8081; done");
    }

    @AfterAll
    static void end() {
        copy.close();
    }

    @Test
    void bytesGoBothWaysAndEachSideMayEndFirst() throws Exception {
        var bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        try (var forward = inside().forward(8080, 0)) {
            assertThat(forward.remote()).isEqualTo(8080);
            try (var socket = reached(forward.local())) {
                var sending = Thread.ofVirtual().name("sending").start(() -> send(socket, bytes));
                assertThat(Arrays.equals(socket.getInputStream().readAllBytes(), bytes)).isTrue();
                sending.join();
            }
        }
    }

    @Test
    void whatThePortSaysFirstIsHeard() throws Exception {
        try (var forward = inside().forward(8081, 0)) {
            Eventually.await("a greeting", PATIENCE, () -> {
                try (var socket = reached(forward.local())) {
                    return new String(socket.getInputStream().readNBytes(6), UTF_8);
                }
            }, "hello\n"::equals);
        }
    }

    @Test
    void itListensOnLoopbackAloneAndNoLongerWhenClosed() throws Exception {
        var forward = inside().forward(8080, 0);
        forward.close();
        Eventually.await("nobody answers", PATIENCE, () -> isReached(forward.local()), answers -> !answers);
    }

    @Test
    void aPortThatNobodyListensOnHangsUp() throws Exception {
        try (var forward = inside().forward(9, 0); var socket = reached(forward.local())) {
            assertThat(socket.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aPortThatIsTakenSaysSo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FilesTest.code(() -> inside().forward(8080, taken.getLocalPort()))).isEqualTo("copy.port-taken");
        }
    }

    private static DockerInside inside() {
        return new DockerInside(new Container(copy.insides()::engine, copy.container()),
                port -> List.of("busybox", "nc", "127.0.0.1", Integer.toString(port)));
    }

    private static boolean isReached(int port) {
        try (var _ = reached(port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Socket reached(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException cut) {
            throw new AssertionError(cut);
        }
    }
}
