package dev.mintmark.workshop.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Tests without a server are skipped, unless skipping is not good enough.
class PostgresqlConditionTest {

    @Test
    void withoutAServerATestIsSkippedWithTheReason() {
        var decision = PostgresqlCondition.decide(false, false);
        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).contains("There is no PostgreSQL server.");
    }

    @Test
    void whereAServerIsRequiredItsAbsenceIsAFailure() {
        assertThatThrownBy(() -> PostgresqlCondition.decide(false, true)).hasMessageContaining("may not be skipped");
    }

    @Test
    void withAServerATestRuns() {
        assertThat(PostgresqlCondition.decide(true, true).isDisabled()).isFalse();
    }
}
