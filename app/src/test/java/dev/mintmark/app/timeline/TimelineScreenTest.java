package dev.mintmark.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.fleet.history.History;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.timeline.MarkKind;
import dev.mintmark.presentation.timeline.TimeRange;
import dev.mintmark.presentation.timeline.TimeWindow;
import dev.mintmark.presentation.timeline.ToldEvent;
import dev.mintmark.testkit.FakeHistory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TimelineScreenTest {

    private TimelineStage stage;
    private TimelineRobot operator;

    @Test
    void anOperatorSeesWhatHappenedThisAfternoon() {
        open(OnCall.busy().history());

        assertThat(operator.seesServices()).containsExactly("catalogue", "checkout", "gateway", "ledger", "payments",
                "search", "thumbnails");
        assertThat(operator.readsSummary())
                .isEqualTo("2 releases · 1 rollback · 1 tag moved · 1 unexplained change · 1 gap in sight");
        assertThat(operator.seesEvents()).extracting(ToldEvent::kind)
                .contains(MarkKind.RELEASE, MarkKind.ROLLBACK, MarkKind.TAG_MOVED, MarkKind.SIGHT_LOST);
    }

    @Test
    void aRollbackIsToldAsOneWithWhoAndWhy() {
        open(OnCall.rolledBack().history());

        assertThat(operator.readsSummary()).startsWith("2 releases · 3 rollbacks");
        operator.choosesEvent(0);
        assertThat(Headless.onFx(() -> stage.screen.exportable().orElseThrow().all().asJson())).contains(
                "payments → 4be01d7 by ana: pool exhaustion after 2.14.0 (INC-314), prod-eu/shop, revision 43");
        operator.pointsAt("payments", window().position(OnCall.at("14:44")));
        assertThat(operator.readsHoverCard()).contains("rolled back", "by ana: pool exhaustion after 2.14.0 (INC-314)");
    }

    @Test
    void goingDownTheLanesTellsEachAndEnterOpensIt() {
        open(OnCall.busy().history());

        operator.presses(KeyCode.J, KeyCode.J);
        assertThat(operator.hears())
                .isEqualTo("checkout: 77d0e52 until 09:41, then 1be77f0 on 4 of 8, 77d0e52 on 4 of 8 until 09:43, then 1be77f0");
        operator.presses(KeyCode.K, KeyCode.ENTER);

        assertThat(stage.opened).containsExactly("catalogue");
    }

    @Test
    void aLaneIsComparedWithWhatItRanBefore() {
        open(OnCall.busy().history());
        operator.presses(KeyCode.J, KeyCode.J);
        Headless.onFx(() -> {
            stage.screen.commands().stream().filter(command -> command.id().equals("timeline.compare")).findFirst()
                    .orElseThrow().action().run();
            return null;
        });
        assertThat(stage.compare.comparedWithBefore).containsExactly("checkout");
    }

    @Test
    void aLaneIsOfferedToBeRolledBack() {
        open(OnCall.busy().history());
        operator.presses(KeyCode.J, KeyCode.J);
        Headless.onFx(() -> {
            stage.screen.commands().stream().filter(command -> command.keys().contains("R")).findFirst().orElseThrow()
                    .action().run();
            return null;
        });
        assertThat(stage.rollbacks.services).containsExactly("checkout");
    }

    @Test
    void aDoubleClickOpensTheServiceToo() {
        open(OnCall.busy().history());
        operator.doubleClicks("ledger");

        assertThat(stage.opened).containsExactly("ledger");
    }

    @Test
    void onlyWhatChangedLeavesTheQuietServiceOut() {
        open(OnCall.busy().history());
        operator.clicks(TimelineHeader.CHANGED_ID);

        assertThat(operator.seesServices()).doesNotContain("catalogue").contains("payments");
    }

    @Test
    void theFilterOfTheWindowNarrowsTheLanes() {
        open(OnCall.busy().history());
        Headless.onFx(() -> {
            stage.outlook.filterProperty().set("edge-3");
            return null;
        });
        operator.settle();

        assertThat(operator.seesServices()).containsExactly("gateway", "ledger");
    }

    @Test
    void aDragChoosesATime() {
        open(OnCall.busy().history());
        operator.dragsOver("payments", 0.25, 0.75);

        assertThat(window().length()).isBetween(Duration.ofMinutes(175), Duration.ofMinutes(185));
        assertThat(Headless.onFx(() -> stage.model.followingProperty().get())).isFalse();
    }

    @Test
    void theWheelWithCtrlZoomsAndEndReturnsToThePresent() {
        open(OnCall.busy().history());
        operator.presses(KeyCode.LEFT);
        var before = window();
        operator.zoomsInAt("payments", 0.5);
        assertThat(window().length()).isLessThan(before.length());

        operator.presses(KeyCode.END);
        assertThat(window().to()).isEqualTo(OnCall.NOW);
    }

    @Test
    void theArrowsAndHomeGoThroughTime() {
        open(OnCall.busy().history());
        operator.presses(KeyCode.LEFT);
        assertThat(window().to()).isEqualTo(OnCall.NOW.minus(Duration.ofMinutes(36)));

        operator.presses(KeyCode.HOME);
        assertThat(window().from()).isBefore(OnCall.NOW.minus(Duration.ofHours(6)));
    }

    @Test
    void pointingAtAStretchTellsItsVersionsAndAtAMarkWhatHappened() {
        open(OnCall.busy().history());
        operator.pointsAt("payments", 0.5);
        assertThat(operator.readsHoverCard()).contains("payments", "4be01d7", "24 of 24");

        operator.pointsAt("search", window().position(OnCall.at("12:50")));
        assertThat(operator.readsHoverCard()).contains("tag moved", "the tag stable has named 2 versions");
    }

    @Test
    void theSliderGoesBackInTimeAndToNow() {
        open(OnCall.busy().history());
        operator.movesTheSliderTo(0.5);
        assertThat(moment()).isEqualTo(new Moment.Past(OnCall.at("12:00")));

        operator.movesTheSliderTo(1);
        assertThat(moment()).isEqualTo(Moment.NOW);
    }

    @Test
    void showOfAnEventGoesToItsMomentAndOfALostSourceToTheSources() {
        open(OnCall.busy().history());
        var events = operator.seesEvents();
        operator.choosesEvent(events.indexOf(first(MarkKind.TAG_MOVED)));
        assertThat(moment()).isEqualTo(new Moment.Past(OnCall.at("12:50")));

        operator.choosesEvent(events.indexOf(first(MarkKind.SIGHT_LOST)));
        assertThat(stage.gone).containsExactly("sources");
    }

    @Test
    void anEmptyRecordSaysThatHistoryBeginsNow() {
        open(new FakeHistory());

        assertThat(operator.readsNote()).startsWith("History begins now");
    }

    @Test
    void aTimeWithoutAnythingSaysWhenTheRecordBegins() {
        open(OnCall.calm().history());
        Headless.onFx(() -> {
            stage.model.show(OnCall.NOW.minus(Duration.ofDays(5)), OnCall.NOW.minus(Duration.ofDays(4)));
            return null;
        });
        operator.settle();

        assertThat(operator.readsNote()).startsWith("Nothing is recorded for the time shown.");
    }

    @Test
    void everyListCanBeTakenElsewhere() {
        open(OnCall.busy().history());
        var lanes = Headless.onFx(() -> stage.screen.exportable().orElseThrow().all().asCsv());
        assertThat(lanes).startsWith("service,from,to,version,instances,ready").contains("sha256:4be01d7");

        operator.choosesEvent(0);
        var events = Headless.onFx(() -> stage.screen.exportable().orElseThrow());
        assertThat(Headless.onFx(() -> events.all().asJson())).contains("\"kind\": \"rolled back\"");
        assertThat(Headless.onFx(() -> events.selected().rows())).hasSize(1);
    }

    @Test
    void theRangesHaveKeysAndNames() {
        open(OnCall.busy().history());
        Headless.onFx(() -> {
            stage.screen.commands().stream().filter(command -> command.keys().contains("4")).findFirst().orElseThrow()
                    .action().run();
            return null;
        });
        operator.settle();

        assertThat(Headless.onFx(() -> stage.model.rangeProperty().get())).contains(TimeRange.WEEK);
    }

    private ToldEvent first(MarkKind kind) {
        return operator.seesEvents().stream().filter(event -> event.kind() == kind).findFirst().orElseThrow();
    }

    private TimeWindow window() {
        return Headless.onFx(() -> stage.model.windowProperty().get());
    }

    private Moment moment() {
        return Headless.onFx(() -> stage.outlook.moment());
    }

    private void open(History history) {
        var made = new AtomicReference<TimelineStage>();
        var theme = Headless.onFx(Theme::new);
        var fx = Headless.show(theme, _ -> {
            made.set(new TimelineStage(theme, history, OnCall.NOW));
            return made.get().node();
        });
        stage = made.get();
        operator = new TimelineRobot(fx, stage);
        operator.settle();
        Headless.onFx(() -> {
            stage.node().lookup("#" + LanesView.ID).requestFocus();
            return null;
        });
    }
}
