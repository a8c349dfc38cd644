package dev.mintmark.testkit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/// What every [Acceptances] promises.
public interface AcceptancesContract {

    FindingKey TAG = key(FindingKind.TAG_NOT_DIGEST, "registry.example/shop/web:1");
    FindingKey EDIT = key(FindingKind.HAND_EDIT, "");

    /// With nothing accepted.
    Acceptances begin(InstantSource clock);

    static FindingKey key(FindingKind kind, String about) {
        return new FindingKey(kind, new WorkloadId(new SourceId("kubernetes/prod-eu"), "shop", "Deployment", "web"), about);
    }

    static Acceptance accepted(FindingKey key, InstantSource clock, Duration span) {
        return new Acceptance(key, "known, INC-314", "ana", clock.instant(), clock.instant().plus(span));
    }

    @Test
    default void nothingIsAcceptedAtFirst() throws Exception {
        assertThat(begin(SteppableClock.atNight()).now()).isEmpty();
    }

    @Test
    default void whatIsAcceptedHoldsUntilItsTimeIsOver() throws Exception {
        var clock = SteppableClock.atNight();
        var acceptances = begin(clock);
        var week = accepted(TAG, clock, Duration.ofDays(7));
        acceptances.accept(week);
        acceptances.accept(accepted(EDIT, clock, Duration.ofDays(1)));

        clock.pass(Duration.ofDays(1));
        assertThat(acceptances.now()).containsOnlyKeys(TAG).containsValue(week);
        clock.pass(Duration.ofDays(6));
        assertThat(acceptances.now()).isEmpty();
    }

    @Test
    default void theLatestAcceptanceOfAFindingCounts() throws Exception {
        var clock = SteppableClock.atNight();
        var acceptances = begin(clock);
        acceptances.accept(accepted(TAG, clock, Duration.ofDays(7)));
        clock.pass(Duration.ofHours(1));
        var shorter = accepted(TAG, clock, Duration.ofHours(2));
        acceptances.accept(shorter);

        assertThat(acceptances.now()).containsEntry(TAG, shorter).hasSize(1);
        clock.pass(Duration.ofHours(2));
        assertThat(acceptances.now()).isEmpty();
    }

    @Test
    default void whatIsWithdrawnNoLongerHoldsAndMayBeAcceptedAgain() throws Exception {
        var clock = SteppableClock.atNight();
        var acceptances = begin(clock);
        acceptances.accept(accepted(TAG, clock, Duration.ofDays(7)));
        acceptances.now();
        acceptances.withdraw(TAG, "ana", "mended");
        assertThat(acceptances.now()).isEmpty();

        acceptances.accept(accepted(TAG, clock, Duration.ofDays(7)));
        assertThat(acceptances.now()).containsOnlyKeys(TAG);
    }

    @Test
    default void withdrawingWhatNobodyAcceptedDoesNothing() throws Exception {
        var acceptances = begin(SteppableClock.atNight());
        acceptances.withdraw(TAG, "ana", "by mistake");
        assertThat(acceptances.now()).isEmpty();
    }

    @Test
    default void nothingIsAcceptedForLongerThanTheLongestOrForNoTime() throws Exception {
        var clock = SteppableClock.atNight();
        var acceptances = begin(clock);
        acceptances.accept(accepted(EDIT, clock, Acceptances.LONGEST));
        for (var span : new Duration[] {Acceptances.LONGEST.plusSeconds(1), Duration.ZERO}) {
            assertThatExceptionOfType(FindingsUnavailable.class)
                    .isThrownBy(() -> acceptances.accept(accepted(TAG, clock, span)))
                    .satisfies(refused -> assertThat(refused.problem().next()).isNotBlank());
        }
        assertThat(acceptances.now()).containsOnlyKeys(EDIT);
    }
}
