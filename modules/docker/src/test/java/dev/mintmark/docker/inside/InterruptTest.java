package dev.mintmark.docker.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.DockerSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An engine that takes what it is asked and never answers.
@Timeout(60)
class InterruptTest {

    private final List<Socket> heard = new ArrayList<>();
    private ServerSocket engine;

    @BeforeEach
    void listen() throws Exception {
        engine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws Exception {
        engine.close();
        for (var socket : heard) {
            socket.close();
        }
    }

    @Test
    void anInterruptEndsWhateverIsAsked() throws Exception {
        try (var insides = OpenedCopy.insides(host(), DockerSettings.USUAL)) {
            var inside = insides.container("copy");
            for (var question : List.<Question>of(it -> it.shell(TerminalSize.USUAL), it -> it.exec(List.of("true")),
                    it -> it.logs(10, true), it -> it.list("/"), it -> it.read("/file"), CopyInside::processes,
                    CopyInside::changes, it -> it.forward(80, 0))) {
                var asking = new FutureTask<>(() -> question.ask(inside));
                var thread = Thread.ofVirtual().name("asking").start(asking);
                heard.add(engine.accept());
                thread.interrupt();
                assertThatThrownBy(() -> asking.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(InterruptedException.class);
            }
        }
    }

    @Test
    void patienceHasAnEnd() throws Exception {
        try (var insides = OpenedCopy.insides(host(), DockerSettings.USUAL.withDeadline(Duration.ofMillis(300)))) {
            assertThat(FilesTest.code(() -> insides.container("copy").shell(TerminalSize.USUAL)))
                    .isEqualTo("docker.unreachable");
        }
    }

    private URI host() {
        return URI.create("tcp://127.0.0.1:" + engine.getLocalPort());
    }

    @FunctionalInterface
    private interface Question {
        Object ask(CopyInside inside) throws Exception;
    }
}
