package dev.mintmark.workshop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Tests without a registry are skipped, unless skipping is not good enough.
class RegistryConditionTest {

    @Test
    void withoutARegistryATestIsSkippedWithTheReason() {
        var decision = RegistryCondition.decide(false, false);
        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).contains("There is no docker-registry.");
    }

    @Test
    void whereARegistryIsRequiredItsAbsenceIsAFailure() {
        assertThatThrownBy(() -> RegistryCondition.decide(false, true)).hasMessageContaining("may not be skipped");
    }

    @Test
    void withARegistryATestRuns() {
        assertThat(RegistryCondition.decide(true, true).isDisabled()).isFalse();
    }
}
