package dev.mintmark.docker.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.docker.EngineJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a copy, and which of them a sweep ends.
class CopySweepTest {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "created,  119, false", "created,  121, true",
        "running,   64, false", "running,   66, true",
        "paused,    59, false", "paused,    61, true",
        "exited,     1, true",  "dead,       1, true", "removing, 1, false", "removing, 66, true"})
    void whatIsPastItsLeaseOrWasNeverStartedIsOver(String status, long seconds, boolean isOver) throws IOException {
        var copy = copy(status, "hold");
        var shown = new GuardTitle(false, MADE.plusSeconds(60), MADE.plusSeconds(600), OptionalInt.empty());
        assertThat(CopySweep.isOver(new SeenCopy(copy, Optional.of(shown), Optional.empty()),
                MADE.plusSeconds(seconds))).isEqualTo(isOver);
    }

    @Test
    void aPausedCopyThatMayHaveBeenExtendedHasUntilItsLatestEnd() throws IOException {
        var copy = copy("paused", "hold");
        var seen = new SeenCopy(copy, Optional.empty(), Optional.empty());
        assertThat(CopySweep.isOver(seen, MADE.plusSeconds(599))).isFalse();
        assertThat(CopySweep.isOver(seen, MADE.plusSeconds(601))).isTrue();
    }

    @Test
    void labelsAloneMakeNoCopySoAnImageThatBearsThemEndangersNobody() throws IOException {
        for (var name : List.of("/shop", "/mintmark-bbbbbbbbbb")) {
            assertThat(CopyContainer.of(container("running", name, "[\"hold\",\"60\",\"600\"]"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"serve\",\"60\",\"600\"]", "[\"hold\",\"-60\",\"600\"]", "[\"hold\",\"60\"]", "{}",
        "[\"hold\",\"99999999999999999999\",\"600\"]", "null", "[\"run\",{},[]]"})
    void whatHasNoGuardIsNoCopy(String arguments) throws IOException {
        assertThat(CopyContainer.of(container("running", "/mintmark-aaaaaaaaaa", arguments))).isEmpty();
    }

    @Test
    void whatLabelsSayIsBoundedAndHasNoControlCharacters() throws IOException {
        var labels = json("{\"dev.mintmark/owner\":\"" + "x".repeat(100_000)
                + "\",\"dev.mintmark/purpose\":\"a\\u001b[2Jb\",\"dev.mintmark/image\":7}");
        assertThat(CopyLabels.owner(labels)).hasSize(1024);
        assertThat(CopyLabels.purpose(labels)).doesNotContain("\u001b");
        assertThat(CopyLabels.image(labels)).isEqualTo("7");
        assertThat(CopyLabels.copy(json("{\"dev.mintmark/copy\":\"../../etc\"}"))).isEmpty();
    }

    @Test
    void anEngineAnHourAheadIsUnderstoodInOurTime() {
        var clock = new EngineClock(() -> MADE);
        clock.heard("Thu, 01 Jan 2026 01:00:00 GMT", MADE.minusMillis(200));
        assertThat(Duration.between(clock.engineNow(), MADE.plus(Duration.ofHours(1))).abs())
                .isLessThan(Duration.ofSeconds(1));
        assertThat(Duration.between(clock.toOurs(MADE.plus(Duration.ofMinutes(90))), MADE.plus(Duration.ofMinutes(30)))
                .abs()).isLessThan(Duration.ofSeconds(1));
        clock.heard("nonsense", MADE);
        clock.heard("Thu, 01 Jan 2026 00:00:00 GMT", MADE.minusMillis(200));
        assertThat(Duration.between(clock.engineNow(), MADE).abs()).as("after it was set right")
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aCopyThatTurnsToItsEndSaysSo() throws IOException {
        var copy = copy("running", "run");
        var ending = new GuardTitle(true, MADE.plusSeconds(60), MADE.plusSeconds(600), OptionalInt.of(3));
        assertThat(new SeenCopy(copy, Optional.of(ending), Optional.empty()).state()).isEqualTo(CopyState.ENDING);
    }

    private static CopyContainer copy(String status, String mode) throws IOException {
        return CopyContainer.of(container(status, "/mintmark-aaaaaaaaaa", "[\"" + mode + "\",\"60\",\"600\"]"))
                .orElseThrow();
    }

    private static JsonNode container(String status, String name, String arguments) throws IOException {
        return json("""
                {"Id":"c1","Name":"%s","Path":"/.mintmark/guard","Args":%s,"Created":"%s","Image":"sha256:x",
                 "State":{"Status":"%s","Pid":7,"StartedAt":"%s"},
                 "Config":{"Labels":{"dev.mintmark/copy":"aaaaaaaaaa"}}}"""
                .formatted(name, arguments, MADE, status, MADE));
    }

    private static JsonNode json(String text) throws IOException {
        return EngineJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
