package dev.mintmark.fleet.timeline;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.US;
import static dev.mintmark.fleet.timeline.Telling.ONE;
import static dev.mintmark.fleet.timeline.Telling.at;
import static dev.mintmark.fleet.timeline.Telling.payments;
import static dev.mintmark.fleet.timeline.Telling.runs;
import static dev.mintmark.fleet.timeline.Telling.sidecar;
import static dev.mintmark.fleet.timeline.Telling.unknown;
import static dev.mintmark.fleet.timeline.Telling.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mintmark.fleet.timeline.Lane.Gap;
import dev.mintmark.fleet.timeline.Lane.Share;
import dev.mintmark.fleet.timeline.Lane.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineReaderTest {

    private final Telling telling = new Telling();

    @Test
    void whatRanBeforeTheStretchRunsFromItsBeginning() {
        telling.composition(-90, payments(EU), runs("a1", 3, 3, -90)).noonStrikes();

        assertThat(onlyLane().stretches())
                .containsExactly(new Stretch(NOON, ONE, List.of(new Share(version("a1"), 3, 3))));
        assertThat(telling.read().events()).isEmpty();
    }

    @Test
    void whatNeverRanHasNoLaneAndIsNotMissedWhenItGoes() {
        telling.noonStrikes().composition(20, payments(EU)).vanished(21, payments(EU));

        assertThat(telling.read().lanes()).isEmpty();
        assertThat(telling.read().events()).isEmpty();
    }

    @Test
    void aRolloutIsAStretchForEachOfItsSteps() {
        telling.composition(-90, payments(EU), runs("a1", 2, 2, -90)).noonStrikes()
                .composition(20, payments(EU), runs("a1", 2, 2, -90), runs("b2", 1, 0, 20))
                .composition(21, payments(EU), runs("b2", 2, 2, 20));

        assertThat(onlyLane().stretches()).containsExactly(
                new Stretch(NOON, at(20), List.of(new Share(version("a1"), 2, 2))),
                new Stretch(at(20), at(21), List.of(new Share(version("a1"), 2, 2), new Share(version("b2"), 1, 0))),
                new Stretch(at(21), ONE, List.of(new Share(version("b2"), 2, 2))));
    }

    @Test
    void theWorkloadsOfAServiceAreAddedUpOverAllSources() {
        telling.composition(-90, payments(EU), runs("a1", 2, 2, -90))
                .composition(-80, payments(US), runs("a1", 3, 1, -80)).noonStrikes()
                .composition(30, payments(US), runs("b2", 3, 3, 30));

        var lane = onlyLane();
        assertThat(lane.sources()).containsExactly(EU, US);
        assertThat(lane.stretches()).containsExactly(
                new Stretch(NOON, at(30), List.of(new Share(version("a1"), 5, 3))),
                new Stretch(at(30), ONE, List.of(new Share(version("a1"), 2, 2), new Share(version("b2"), 3, 3))));
    }

    @Test
    void whatNobodyCouldIdentifyIsAShareWithoutAVersion() {
        telling.noonStrikes().composition(10, payments(EU), runs("a1", 2, 2, 0), unknown(1));

        assertThat(onlyLane().stretches().getFirst().shares())
                .containsExactly(new Share(version("a1"), 2, 2), new Share(null, 1, 0));
    }

    @Test
    void aServiceScaledToNothingLeavesItsLaneBare() {
        telling.composition(-90, payments(EU), runs("a1", 2, 2, -90)).noonStrikes().composition(15, payments(EU));

        assertThat(onlyLane().stretches()).extracting(Stretch::to).containsExactly(at(15));
    }

    @Test
    void aClockThatJumpsBackNeitherTurnsNorOverlapsStretches() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes()
                .composition(30, payments(EU), runs("b2", 1, 1, 30))
                .composition(10, payments(EU), runs("c3", 1, 1, 10))
                .composition(20, payments(EU), runs("d4", 1, 1, 20))
                .composition(40, payments(EU), runs("e5", 1, 1, 40));

        var stretches = onlyLane().stretches();
        for (var place = 0; place < stretches.size(); place++) {
            assertThat(stretches.get(place).from()).isBefore(stretches.get(place).to());
            assertThat(place == 0 || !stretches.get(place).from().isBefore(stretches.get(place - 1).to())).isTrue();
        }
        assertThat(stretches).extracting(stretch -> stretch.shares().getFirst().version())
                .containsExactly(version("a1"), version("d4"), version("e5"));
        assertThat(stretches.getLast().to()).isEqualTo(ONE);
    }

    @Test
    void aGapThatAClockTurnedRoundIsNone() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes().lost(30, EU).gained(20, EU);

        assertThat(onlyLane().gaps()).isEmpty();
    }

    @Test
    void anOutageIsAGapAndTheLastStateGoesOn() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes().lost(10, EU).gained(25, EU);

        assertThat(onlyLane().gaps()).containsExactly(new Gap(EU, at(10), at(25), Telling.EXPIRED));
        assertThat(onlyLane().stretches()).hasSize(1);
        assertThat(telling.read().events()).containsExactly(new TimelineEvent.SightGained(at(25), EU),
                new TimelineEvent.SightLost(at(10), EU, Telling.EXPIRED));
    }

    @Test
    void anOutageOverTheBeginningIsAGapFromThere() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).lost(-30, EU).noonStrikes().gained(25, EU);

        assertThat(onlyLane().gaps()).containsExactly(new Gap(EU, NOON, at(25), Telling.EXPIRED));
    }

    @Test
    void anOutageThatLastsIsAGapToTheEnd() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).lost(-30, EU).noonStrikes();

        assertThat(onlyLane().gaps()).containsExactly(new Gap(EU, NOON, ONE, Telling.EXPIRED));
    }

    @Test
    void gapsOfSeveralSourcesMayOverlap() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90))
                .composition(-90, payments(US), runs("a1", 1, 1, -90)).noonStrikes()
                .lost(10, US).lost(20, EU).gained(30, US).gained(40, EU);

        assertThat(onlyLane().gaps()).containsExactly(new Gap(US, at(10), at(30), Telling.EXPIRED),
                new Gap(EU, at(20), at(40), Telling.EXPIRED));
    }

    @Test
    void anOutageIsNoGapForServicesElsewhere() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes().lost(10, US);

        assertThat(onlyLane().gaps()).isEmpty();
    }

    @Test
    void aTagPushedAgainShowsTwoVersionsBehindIt() {
        telling.composition(-90, payments(EU), runs("a1", 3, 3, -90)).noonStrikes()
                .composition(20, payments(EU), runs("a1", 2, 2, -90), runs("b2", 1, 1, 19))
                .composition(21, payments(EU), runs("a1", 1, 1, -90), runs("b2", 2, 2, 19))
                .composition(22, payments(EU), runs("b2", 3, 3, 19));

        assertThat(moved()).containsExactly(new TimelineEvent.TagMoved(at(19), at(20), "payments", payments(EU), "payments:stable",
                List.of(version("a1"), version("b2"))));
    }

    @Test
    void aTagThatMeansDifferentThingsAtTwoSourcesIsMoved() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes()
                .composition(20, payments(US), runs("b2", 1, 1, 19));

        assertThat(moved()).hasSize(1);
    }

    @Test
    void whatWasBehindOneTagBeforeTheStretchBeganIsNoNews() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90), runs("b2", 1, 1, -90)).noonStrikes()
                .composition(20, payments(EU), runs("a1", 2, 2, -90), runs("b2", 1, 1, -90));

        assertThat(moved()).isEmpty();
    }

    @Test
    void pinnedReferencesAndOtherTagsAreNotMoved() {
        telling.composition(-90, payments(EU), runs("payments:1", "a1", 1, 1, -90)).noonStrikes()
                .composition(20, payments(EU), runs("payments:1", "a1", 1, 1, -90), runs("payments:2", "b2", 1, 1, 20))
                .composition(30, payments(EU), runs("payments@sha256:x", "c3", 1, 1, 30),
                        runs("payments@sha256:x", "d4", 1, 1, 30));

        assertThat(moved()).isEmpty();
    }

    @Test
    void namesOfOneImageAreOneVersionWheneverThatWasLearnt() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes()
                .composition(20, payments(EU), runs("b2", 1, 1, 20)).learnt(40, "cc", "a1", "b2");

        assertThat(onlyLane().stretches()).hasSize(1);
        assertThat(telling.read().events()).isEmpty();
    }

    @Test
    void aCompanionChangesWithoutALaneOfItsOwn() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90), sidecar("d1", 1)).noonStrikes()
                .composition(20, payments(EU), runs("a1", 1, 1, -90), sidecar("d2", 1));

        assertThat(onlyLane().stretches()).hasSize(1);
        assertThat(telling.read().events()).singleElement().isEqualTo(new TimelineEvent.VersionsChanged(at(-60), at(20),
                "payments", payments(EU), "proxy", List.of(version("d2")), List.of(version("d1"))));
    }

    @Test
    void aWorkloadThatVanishesAndComesBackLeavesABareTime() {
        telling.composition(-90, payments(EU), runs("a1", 1, 1, -90)).noonStrikes().vanished(10, payments(EU))
                .composition(20, payments(EU), runs("a1", 1, 1, 20));

        assertThat(onlyLane().stretches()).extracting(Stretch::from, Stretch::to).containsExactly(
                tuple(NOON, at(10)), tuple(at(20), ONE));
        assertThat(telling.read().events()).hasAtLeastOneElementOfType(TimelineEvent.WorkloadGone.class)
                .hasAtLeastOneElementOfType(TimelineEvent.VersionsChanged.class);
    }

    @Test
    void aWorkloadThatJoinsAnotherServiceLeavesTheLaneOfTheOld() {
        telling.composition(-90, payments(EU), "payments", runs("a1", 1, 1, -90)).noonStrikes()
                .composition(20, payments(EU), "billing", runs("a1", 1, 1, -90));

        assertThat(telling.read().lanes()).extracting(Lane::service).containsExactly("billing", "payments");
        assertThat(lane("payments").stretches()).extracting(Stretch::to).containsExactly(at(20));
        assertThat(lane("billing").stretches()).extracting(Stretch::from).containsExactly(at(20));
        assertThat(telling.read().events()).as("its versions stayed the same").isEmpty();
    }

    @Test
    void aReleaseNamesTheVersionsItWasSeenToMean() {
        telling.noonStrikes().released(20, 19, payments(EU), "7", "payments:stable")
                .composition(21, payments(EU), runs("docker.io/library/payments:stable", "b2", 1, 1, 20));

        assertThat(telling.read().events()).filteredOn(TimelineEvent.Release.class::isInstance).singleElement()
                .satisfies(event -> {
                    assertThat(event.at()).isEqualTo(at(19));
                    assertThat(((TimelineEvent.Release) event).versions()).containsExactly(version("b2"));
                });
    }

    @Test
    void aReleaseOfWhatWasAskedForBeforeAndForOthersSinceIsToldAsOneAgain() {
        telling.released(-600, -600, payments(EU), "6", "payments:1").noonStrikes()
                .released(10, 10, payments(EU), "7", "payments:2").released(20, 20, payments(EU), "8", "payments:1");

        assertThat(again()).containsExactly(true, false);
    }

    @Test
    void aRestartOfTheSameIsNotOneAgain() {
        telling.released(-600, -600, payments(EU), "6", "payments:1").noonStrikes()
                .released(10, 10, payments(EU), "7", "payments:1").released(20, 20, payments(US), "7", "payments:1");

        assertThat(again()).containsExactly(false, false);
    }

    @Test
    void theSameBytesAreTheSameWithOrWithoutTheirTag() {
        var digest = "@sha256:" + "a".repeat(64);
        telling.released(-600, -600, payments(EU), "6", "payments:1" + digest).noonStrikes()
                .released(10, 10, payments(EU), "7", "payments:2").released(20, 20, payments(EU), "8", "payments" + digest);

        assertThat(again()).containsExactly(true, false);
    }

    private List<Boolean> again() {
        return telling.read().events().stream().map(event -> ((TimelineEvent.Release) event).again()).toList();
    }

    @Test
    void aReleaseOfBeforeIsNoEventThoughItIsSeenNow() {
        telling.noonStrikes().released(20, -600, payments(EU), "7", "payments:stable");

        assertThat(telling.read().events()).isEmpty();
    }

    @Test
    void aReleaseToldTwiceIsOneEvent() {
        telling.noonStrikes().released(20, 19, payments(EU), "7", "payments:stable")
                .released(30, 19, payments(EU), "7", "payments:stable");

        assertThat(telling.read().events()).hasSize(1);
    }

    @Test
    void eventsAreToldTheLatestFirst() {
        telling.noonStrikes().composition(10, payments(EU), runs("a1", 1, 1, 9))
                .released(30, 29, payments(EU), "2", "x").lost(20, EU);

        assertThat(telling.read().events()).extracting(TimelineEvent::at).containsExactly(at(29), at(20), at(9));
    }

    private List<TimelineEvent> moved() {
        return telling.read().events().stream().filter(TimelineEvent.TagMoved.class::isInstance).toList();
    }

    private Lane onlyLane() {
        assertThat(telling.read().lanes()).hasSize(1);
        return telling.read().lanes().getFirst();
    }

    private Lane lane(String service) {
        return telling.read().lanes().stream().filter(lane -> lane.service().equals(service)).findFirst().orElseThrow();
    }
}
