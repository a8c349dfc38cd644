package dev.mintmark.presentation.timeline;

import static dev.mintmark.testkit.Story.Part.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.timeline.TimeTravel.Shown;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import dev.mintmark.testkit.FakeHistory;
import dev.mintmark.testkit.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTravelTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Tenses TENSES = new Tenses("Read", "Reading", "Read");

    private final FxQueue fx = new FxQueue();
    private final Outlook outlook = new Outlook(() -> NOON);
    private final FakeHistory history = new Story().gains(NOON.minusSeconds(900), "prod-eu")
            .runs(NOON.minusSeconds(800), "payments", "prod-eu", of("4be01d7", 2))
            .runs(NOON.minusSeconds(400), "payments", "prod-eu", of("9f3c2a1", 5)).history();
    private final TimeTravel travel = new TimeTravel(outlook, history, new Background(fx, _ -> { }), TENSES);

    @Test
    void atPresentThereIsNoPastFleet() {
        assertThat(shown()).isEqualTo(new Shown.Present());
        assertThat(shown().fleet()).isEmpty();
    }

    @Test
    void thePastIsTheFleetAsItWasThen() {
        goTo(NOON.minusSeconds(500));

        assertThat(instances(recalled())).isEqualTo(2);
        assertThat(recalled().past()).isPresent();
    }

    @Test
    void whatWasSeenAtTheVeryMomentIsIn() {
        goTo(NOON.minusSeconds(400));

        assertThat(instances(recalled())).isEqualTo(5);
    }

    @Test
    void whatWasRecalledBeforeStaysUntilTheNextIsThere() {
        goTo(NOON.minusSeconds(500));
        outlook.goTo(NOON.minusSeconds(300));

        assertThat(shown()).isInstanceOf(Shown.Recalling.class);
        assertThat(shown().fleet()).isPresent();
    }

    @Test
    void aLateAnswerForAMomentThatWasLeftIsNeverShown() {
        outlook.goTo(NOON.minusSeconds(500));
        outlook.goTo(NOON.minusSeconds(300));
        fx.await("the later is shown", () -> shown() instanceof Shown.Recalled);

        assertThat(((Shown.Recalled) shown()).at()).isEqualTo(NOON.minusSeconds(300));
    }

    @Test
    void returningWhileItIsReadShowsThePresentForGood() {
        outlook.goTo(NOON.minusSeconds(500));
        outlook.returnToNow();
        outlook.goTo(NOON.minusSeconds(300));
        outlook.returnToNow();

        assertThat(shown()).isEqualTo(new Shown.Present());
        goTo(NOON.minusSeconds(500));
        assertThat(instances(recalled())).isEqualTo(2);
    }

    @Test
    void aRecordThatCannotBeReadSaysWhy() {
        var locked = new Problem("history.locked", "What.", "Why.", "Next.");
        history.failWith(locked);
        outlook.goTo(NOON.minusSeconds(500));
        fx.await("the problem is told", () -> shown() instanceof Shown.Forgotten);

        assertThat(((Shown.Forgotten) shown()).problem()).isEqualTo(locked);
    }

    private void goTo(Instant moment) {
        outlook.goTo(moment);
        fx.await("the past is shown", () -> shown() instanceof Shown.Recalled(var at, _) && at.equals(moment));
    }

    private Shown shown() {
        return travel.shownProperty().get();
    }

    private FleetSnapshot recalled() {
        return ((Shown.Recalled) shown()).snapshot();
    }

    private static int instances(FleetSnapshot fleet) {
        return fleet.workload(Story.workload("payments", "prod-eu")).orElseThrow().versions().getFirst().instances();
    }
}
