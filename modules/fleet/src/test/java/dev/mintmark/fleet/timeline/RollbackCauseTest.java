package dev.mintmark.fleet.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.Sample;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollbackCauseTest {

    @Test
    void aRollbackSaysWhereToByWhomAndWhy() {
        assertThat(of("rollback to 4be01d7 by ana: pool: exhausted after 2.14.0 (INC-314)"))
                .contains(new RollbackCause("4be01d7", "ana", "pool: exhausted after 2.14.0 (INC-314)"));
    }

    @Test
    void aWholeDigestIsShortenedToWhatPeopleReadAloud() {
        assertThat(of("rollback to sha256:4be01d7" + "0".repeat(57) + " by ana smith:  slow\n queries "))
                .contains(new RollbackCause("4be01d7", "ana smith", "slow queries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "raise pool size", "rolled back by hand", "rollback to v2 by ana: x", "rollback to 4be01d7",
            "rollback to 4be01d7 by : x", "rollback to 4be01d7 by ana: ", "no rollback to 4be01d7 by ana: x"})
    void anythingElseIsNotTakenForOne(String cause) {
        assertThat(of(cause)).isEmpty();
    }

    @Test
    void whatIsLongerThanAnybodyWritesIsNotRead() {
        assertThat(of("rollback to 4be01d7 by ana: " + "x".repeat(10_000))).isEmpty();
    }

    private static Optional<RollbackCause> of(String cause) {
        return RollbackCause.of(new Release(Telling.payments(Sample.EU), "7", "payments-7", Map.of(),
                Telling.at(0), Optional.of(cause), Optional.of("mintmark")));
    }
}
