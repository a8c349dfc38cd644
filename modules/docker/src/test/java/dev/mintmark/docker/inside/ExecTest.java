package dev.mintmark.docker.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands in a copy, on the real engine.
@RequiresDocker
@Timeout(60)
class ExecTest {

    private static OpenedCopy copy;

    @BeforeAll
    static void start() throws Exception {
        copy = OpenedCopy.start();
    }

    @AfterAll
    static void end() {
        copy.close();
    }

    @Test
    void outputAndErrorsComeApart() throws Exception {
        try (var process = script("echo to-output; echo to-errors >&2")) {
            assertThat(Reads.all(process.output())).isEqualTo("to-output\n");
            assertThat(Reads.all(process.errors())).isEqualTo("to-errors\n");
            assertThat(process.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 137})
    void theExitCodeIsTheCommands(int code) throws Exception {
        try (var process = script("exit " + code)) {
            assertThat(process.exitCode()).isEqualTo(code);
        }
    }

    @Test
    void aKilledCommandEndsAsShellsSayIt() throws Exception {
        try (var process = script("kill -9 $$")) {
            assertThat(process.exitCode()).isEqualTo(137);
        }
    }

    @Test
    void aCommandThatClosesItsOutputAndGoesOnIsWaitedFor() throws Exception {
        try (var process = script("exec >&- 2>&-; busybox sleep 0.7; exit 5")) {
            assertThat(Reads.all(process.output())).isEmpty();
            assertThat(process.exitCode()).isEqualTo(5);
        }
    }

    @Test
    void theEndOfItsInputIsTold() throws Exception {
        try (var process = copy.inside().exec(List.of("busybox", "cat"))) {
            process.input().write("one\ntwo\n".getBytes(UTF_8));
            process.input().close();
            assertThat(Reads.all(process.output())).isEqualTo("one\ntwo\n");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void onATerminalTheEndOfInputIsWhatAPersonWouldType() throws Exception {
        try (var process = copy.inside().exec(List.of("busybox", "cat"), TerminalSize.USUAL)) {
            process.input().write("one\n".getBytes(UTF_8));
            process.input().close();
            assertThat(Reads.all(process.output())).isEqualTo("one\r\none\r\n");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void bytesThatAreNoTextPassUnchanged() throws Exception {
        try (var process = copy.inside().exec(List.of("busybox", "cat"))) {
            var bytes = new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, 0, (byte) 0x80, 0x1b};
            process.input().write(bytes);
            process.input().close();
            assertThat(process.output().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aLineWithoutEndIsReadAsItComes() throws Exception {
        try (var process = script("busybox yes | busybox tr -d '\\n'")) {
            assertThat(process.output().readNBytes(3_000_000)).hasSize(3_000_000).containsOnly('y');
        }
    }

    @Test
    void aTerminalHasTheSizeItWasGiven() throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c",
                "until busybox stty size 2>&1 | busybox grep -q '17 93'; do :; done; echo $TERM"),
                new TerminalSize(93, 17))) {
            assertThat(Reads.all(process.output())).isEqualTo("xterm-256color\r\n");
        }
    }

    @Test
    void aTerminalThatIsResizedIsSeenSoInside() throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c", "trap 'busybox stty size' WINCH; echo ready; "
                + "while :; do busybox sleep 0.1; done"), TerminalSize.USUAL)) {
            Reads.until(process.output(), "ready");
            process.resize(new TerminalSize(101, 33));
            Reads.until(process.output(), "33 101");
        }
    }

    @Test
    void resizingWhatIsOverDoesNothing() throws Exception {
        try (var process = copy.inside().exec(List.of("busybox", "true"), TerminalSize.USUAL)) {
            assertThat(process.exitCode()).isZero();
            process.resize(new TerminalSize(101, 33));
        }
    }

    @Test
    void aCommandThatIsNotThereEndsAsShellsSayIt() throws Exception {
        try (var process = copy.inside().exec(List.of("nothing-of-that-name"))) {
            assertThat(process.exitCode()).isIn(126, 127);
            assertThat(Reads.all(process.output()) + Reads.all(process.errors())).contains("nothing-of-that-name");
        }
    }

    @Test
    void inACopyThatIsGoneNothingIsRun() {
        var gone = copy.insides().container("mintmark-nowhere");
        assertThatThrownBy(() -> gone.exec(List.of("true"))).isInstanceOfSatisfying(InsideFailed.class,
                failed -> assertThat(failed.problem().code()).isEqualTo("copy.gone"));
    }

    @Test
    void anInterruptEndsTheWaitForAnEnd() throws Exception {
        try (var process = script("busybox sleep 60")) {
            var waiting = new FutureTask<>(process::exitCode);
            var thread = Thread.ofVirtual().name("waiting").start(waiting);
            thread.interrupt();
            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void closingEndsWhoeverReads() throws Exception {
        var process = script("busybox sleep 60");
        var reading = new FutureTask<>(() -> process.output().read());
        Thread.ofVirtual().name("reading").start(reading);
        process.close();
        assertThatThrownBy(() -> reading.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aTerminalThatIsClosedLeavesNoShellBehind() throws Exception {
        try (var process = copy.inside().shell(TerminalSize.USUAL)) {
            process.input().write("exec busybox sh -c 'read leftover-of-a-tab'\n".getBytes(UTF_8));
            Reads.until(process.output(), "leftover-of-a-tab");
        }
        try (var left = script("while busybox ps | busybox grep -q '[l]eftover'; do :; done; echo gone")) {
            assertThat(Reads.all(left.output())).isEqualTo("gone\n");
        }
    }

    private static CopyProcess script(String script) throws Exception {
        return copy.inside().exec(List.of("sh", "-c", script));
    }
}
