package dev.mintmark.workshop.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tests without an engine are skipped, unless skipping is not good enough.
class DockerConditionTest {

    private static final Optional<String> MISSING = Optional.of("No Docker engine answers.");

    @Test
    void withoutAnEngineATestIsSkippedWithTheReason() {
        var decision = DockerCondition.decide(MISSING, false);
        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).isEqualTo(MISSING);
    }

    @Test
    void whereAnEngineIsRequiredItsAbsenceIsAFailure() {
        assertThatThrownBy(() -> DockerCondition.decide(MISSING, true))
                .hasMessageContaining("No Docker engine answers.").hasMessageContaining("may not be skipped");
    }

    @Test
    void withAnEngineATestRuns() {
        assertThat(DockerCondition.decide(Optional.empty(), true).isDisabled()).isFalse();
    }
}
