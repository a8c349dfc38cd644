package dev.mintmark.docker.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a copy's first process wrote.
@RequiresDocker
@Timeout(60)
class LogsTest {

    private static final String COUNTING = "for i in 1 2 3 4 5; do echo out-$i; echo err-$i >&2; done; "
            + "trap 'echo last-words; exit' TERM; while :; do busybox sleep 0.1; done";

    @Test
    void theLastLinesOfOutputAndErrorsComeTogether() throws Exception {
        try (var copy = OpenedCopy.running(COUNTING)) {
            try (var log = copy.inside().logs(100, true)) {
                var seen = Reads.until(log, "-5\n") + Reads.until(log, "-5\n");
                assertThat(seen.lines()).contains("out-1", "err-1", "out-5", "err-5").hasSize(10);
            }
            try (var log = copy.inside().logs(4, false)) {
                assertThat(Reads.all(log).lines()).hasSize(4).containsAnyOf("out-5", "err-5");
            }
            try (var log = copy.inside().logs(0, false)) {
                assertThat(Reads.all(log)).isEmpty();
            }
        }
    }

    @Test
    void aFollowedLogEndsWithItsCopy() throws Exception {
        try (var copy = OpenedCopy.running(COUNTING, "--rm"); var log = copy.inside().logs(2, true)) {
            Reads.until(log, "-5");
            copy.workshop().docker("stop", copy.container());
            assertThat(Reads.all(log)).endsWith("last-words\n");
            assertThat(FilesTest.code(() -> copy.inside().logs(2, true))).isIn("copy.gone", "copy.not-running");
        }
    }

    @Test
    void theLogOfATerminalIsNotInPieces() throws Exception {
        try (var copy = OpenedCopy.running("echo on-a-terminal; exec busybox sleep 60", "--tty");
                var log = copy.inside().logs(10, true)) {
            assertThat(Reads.until(log, "\n")).isEqualTo("on-a-terminal\r\n");
        }
    }

    @Test
    void closingEndsWhoeverFollows() throws Exception {
        try (var copy = OpenedCopy.start()) {
            var log = copy.inside().logs(10, true);
            var reading = new FutureTask<>(() -> log.read());
            Thread.ofVirtual().name("reading").start(reading);
            log.close();
            assertThatThrownBy(() -> reading.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void manyFollowedLogsLeaveRoomForQuestions() throws Exception {
        try (var copy = OpenedCopy.start()) {
            var logs = new ArrayList<InputStream>();
            for (var number = 0; number < 15; number++) {
                logs.add(copy.inside().logs(10, true));
            }
            assertThat(copy.inside().processes()).isNotEmpty();
            for (var log : logs) {
                log.close();
            }
        }
    }
}
