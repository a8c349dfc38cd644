package dev.mintmark.change.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ArmingTest {

    private static final SourceId LOCAL = new SourceId("docker/default");
    private static final SourceId PRODUCTION = new SourceId("kubernetes/prod-eu");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
    private final Arming arming = new Arming(now::get, Set.of(LOCAL));

    @Test
    void nothingButWhatIsAlwaysArmedCanBeChangedAtFirst() {
        assertThat(arming.isArmed(LOCAL)).isTrue();
        assertThat(arming.refusal(PRODUCTION)).get().extracting(problem -> problem.code()).isEqualTo("source.read-only");
    }

    @Test
    void aSourceIsArmedByItsNameTypedToTheLetter() {
        assertThat(arming.arm(PRODUCTION, "prod-e")).isPresent();
        assertThat(arming.arm(PRODUCTION, "Prod-EU")).isPresent();
        assertThat(arming.isArmed(PRODUCTION)).isFalse();

        assertThat(arming.arm(PRODUCTION, "prod-eu")).isEmpty();
        assertThat(arming.refusal(PRODUCTION)).isEmpty();
    }

    @Test
    void armingEndsByItself() {
        arming.arm(PRODUCTION, "prod-eu", Duration.ofMinutes(10));
        assertThat(arming.armedUntil(PRODUCTION)).contains(now.get().plusSeconds(600));

        now.updateAndGet(instant -> instant.plusSeconds(600));
        assertThat(arming.isArmed(PRODUCTION)).isFalse();
    }

    @Test
    void aClockThatGoesBackDoesNotMakeItLastLonger() {
        arming.arm(PRODUCTION, "prod-eu", Duration.ofMinutes(10));

        now.updateAndGet(instant -> instant.minusSeconds(1));
        assertThat(arming.isArmed(PRODUCTION)).as("put right by a moment").isTrue();
        now.updateAndGet(instant -> instant.minusSeconds(3600));
        assertThat(arming.isArmed(PRODUCTION)).isFalse();
    }

    @Test
    void nobodyArmsForANightAndADay() {
        assertThat(arming.arm(PRODUCTION, "prod-eu", Duration.ofHours(9))).isPresent();
        assertThat(arming.isArmed(PRODUCTION)).isFalse();
    }

    @Test
    void disarmingMakesReadOnlyAtOnceSaveWhatIsAlwaysArmed() {
        arming.arm(PRODUCTION, "kubernetes/prod-eu");
        arming.disarm(PRODUCTION);
        arming.disarm(LOCAL);
        assertThat(arming.isArmed(PRODUCTION)).isFalse();
        assertThat(arming.isArmed(LOCAL)).isTrue();
    }
}
