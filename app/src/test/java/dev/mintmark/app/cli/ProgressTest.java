package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Surroundings around(Map<String, String> env) {
        return new Surroundings(env, new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8), Clock.systemUTC(), ZoneOffset.UTC);
    }

    @Test
    void aTerminalIsToldHowFarItIsAndThenLeftClean() throws InterruptedException {
        var around = around(Map.of("MINTMARK_PROGRESS", "1"));
        var asked = new CountDownLatch(3);
        try (var _ = Progress.of(around, new Wording(Words.load(), around.clock(), around.zone()), () -> {
            asked.countDown();
            return Optional.of(new Comparison.Reading(1, 4, 10_000_000, 300_000_000, 2));
        })) {
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("reading layer 2 of 4, 10 MB of 300 MB").endsWith("\r\u001b[K");
    }

    @Test
    void elsewhereNothingIsSaid() {
        var around = around(Map.of());
        Progress.of(around, new Wording(Words.load(), around.clock(), around.zone()), Optional::empty).close();
        assertThat(err.size()).isZero();
    }
}
