package dev.mintmark.fleet.history;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.US;
import static dev.mintmark.fleet.timeline.Telling.at;
import static dev.mintmark.fleet.timeline.Telling.payments;
import static dev.mintmark.fleet.timeline.Telling.runs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.fleet.timeline.Telling;
import org.junit.jupiter.api.Test;

class PastFleetTest {

    private final Telling telling = new Telling();

    @Test
    void thePastFleetSaysWhichMomentItShows() {
        assertThat(PastFleet.at(telling.noonStrikes().chronicle()).past()).contains(Telling.ONE);
    }

    @Test
    void theLastCompositionOfEachWorkloadCounts() {
        telling.gained(-90, EU).composition(-90, payments(EU), runs("a1", 3, 3, -90)).noonStrikes()
                .composition(20, payments(EU), runs("b2", 2, 1, 20));

        var fleet = PastFleet.at(telling.chronicle());
        assertThat(fleet.workload(payments(EU)).orElseThrow().versions()).containsExactly(runs("b2", 2, 1, 20));
        assertThat(new ServiceBoard().of(fleet)).singleElement().satisfies(service -> {
            assertThat(service.instances()).isEqualTo(2);
            assertThat(service.ready()).isEqualTo(1);
        });
    }

    @Test
    void whatVanishedIsNotThere() {
        telling.gained(-90, EU).composition(-90, payments(EU), runs("a1", 3, 3, -90)).noonStrikes()
                .vanished(20, payments(EU));

        assertThat(PastFleet.at(telling.chronicle()).workloads()).isEmpty();
    }

    @Test
    void whatCameBackIsThereAgain() {
        telling.gained(-90, EU).composition(-90, payments(EU), runs("a1", 3, 3, -90)).noonStrikes()
                .vanished(20, payments(EU)).composition(30, payments(EU), runs("a1", 1, 1, 30));

        assertThat(PastFleet.at(telling.chronicle()).workload(payments(EU)).orElseThrow().versions())
                .extracting(VersionCount::instances).containsExactly(1);
    }

    @Test
    void sourcesStandAsTheyStoodThen() {
        telling.gained(-90, EU).gained(-90, US).noonStrikes().lost(20, US);

        var fleet = PastFleet.at(telling.chronicle());
        assertThat(fleet.source(EU).orElseThrow().sight()).isEqualTo(Sight.CURRENT);
        assertThat(fleet.source(US).orElseThrow().sight()).isEqualTo(Sight.STALE);
        assertThat(fleet.source(US).orElseThrow().problem()).contains(Telling.EXPIRED);
    }

    @Test
    void aSourceThatIsLostKeepsItsWorkloadsAndWasSeenUntilItWasLost() {
        telling.gained(-90, EU).composition(-80, payments(EU), runs("a1", 3, 3, -90)).noonStrikes().lost(20, EU);

        var fleet = PastFleet.at(telling.chronicle());
        assertThat(fleet.isStale(payments(EU))).isTrue();
        assertThat(fleet.source(EU).orElseThrow().seenAt()).contains(at(20));
    }

    @Test
    void aSourceThatCameBackIsCurrentAgain() {
        telling.gained(-90, EU).lost(-30, EU).noonStrikes().gained(10, EU);

        assertThat(PastFleet.at(telling.chronicle()).source(EU).orElseThrow().sight()).isEqualTo(Sight.CURRENT);
    }

    @Test
    void whatIsKnownFromTheLastRunIsShownStaleUntilItIsSeenAgain() {
        telling.gained(-90, EU).composition(-80, payments(EU), runs("a1", 3, 3, -90)).noonStrikes();

        var fleet = PastFleet.lastKnown(telling.chronicle());
        assertThat(fleet.past()).isEmpty();
        assertThat(fleet.source(EU).orElseThrow().sight()).isEqualTo(Sight.STALE);
        assertThat(fleet.source(EU).orElseThrow().problem()).isPresent();
        assertThat(fleet.workload(payments(EU))).isPresent();
    }

    @Test
    void releasesAndWhatWasLearntAreRecalledToo() {
        telling.gained(-90, EU).learnt(-85, "cc", "a1", "b2").released(-80, -81, payments(EU), "7", "payments:stable")
                .composition(-80, payments(EU), runs("a1", 1, 1, -81), runs("b2", 1, 1, -81)).noonStrikes();

        var fleet = PastFleet.at(telling.chronicle());
        assertThat(fleet.workload(payments(EU)).orElseThrow().releases()).hasSize(1);
        assertThat(new ServiceBoard().of(fleet).getFirst().versions()).as("two names of one image").hasSize(1);
    }
}
