package dev.mintmark.presentation.timeline;

import static dev.mintmark.testkit.Story.Part.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import dev.mintmark.testkit.FakeHistory;
import dev.mintmark.testkit.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Instant now = NOON;
    private final FxQueue fx = new FxQueue();
    private final Outlook outlook = new Outlook(() -> now);
    private final FakeHistory history = new Story().gains(NOON.minusSeconds(90_000), "prod-eu")
            .runs(NOON.minusSeconds(90_000), "payments", "prod-eu", of("4be01d7", 2))
            .runs(NOON.minusSeconds(7_200), "payments", "prod-eu", of("9f3c2a1", 5)).history();
    private TimelineModel model = model(history);

    @Test
    void itBeginsWithTheLastSixHoursAndFollowsThePresent() {
        settle();

        assertThat(model.windowProperty().get()).isEqualTo(TimeWindow.ending(NOON, Duration.ofHours(6)));
        assertThat(model.rangeProperty().get()).contains(TimeRange.SIX_HOURS);
        assertThat(drawing().lanes()).hasSize(1);
    }

    @Test
    void aWiderRangeReadsMoreAndKeepsTheOldDrawingMeanwhile() {
        settle();
        model.show(TimeRange.TWO_WEEKS);
        assertThat(model.drawingProperty().get()).isPresent();

        settle();
        assertThat(drawing().content().from()).isBefore(NOON.minus(Duration.ofDays(14)));
        assertThat(drawing().content().beginning()).contains(NOON.minusSeconds(90_000));
    }

    @Test
    void newsAppearAtTheNextTickWithoutMovingTheView() throws HistoryUnavailable {
        model.zoom(0.5, 1);
        settle();
        var length = model.windowProperty().get().length();
        now = NOON.plusSeconds(2);
        history.append(new Story().runs(NOON.plusSeconds(1), "payments", "prod-eu", of("aa52c3e", 5)).entries());
        model.fleetChanged();

        fx.await("the news are drawn", () -> afterATick().lanes().getFirst().story().lane().stretches().size() == 3);
        assertThat(model.windowProperty().get().length()).isEqualTo(length);
    }

    @Test
    void withoutNewsAndBeforeAPixelOfTimeHasPassedATickDoesNothing() {
        settle();
        var before = drawing();
        now = NOON.plusSeconds(1);
        model.tick();

        assertThat(drawing()).isSameAs(before);
    }

    @Test
    void entriesWrittenLateAreFoundWhenItReadsOn() throws HistoryUnavailable {
        settle();
        now = NOON.plusSeconds(10);
        history.append(new Story().runs(NOON.minusSeconds(5), "late", "prod-eu", of("aa52c3e", 1)).entries());
        model.fleetChanged();

        fx.await("the late entry is drawn", () -> afterATick().lanes().size() == 2);
    }

    @Test
    void movingAwayFromThePresentStopsFollowingAndGoingToTheEndBegins() {
        settle();
        model.pan(-0.5);
        assertThat(model.followingProperty().get()).isFalse();
        assertThat(model.rangeProperty().get()).isEmpty();

        now = NOON.plusSeconds(600);
        model.tick();
        assertThat(model.windowProperty().get().to()).isEqualTo(NOON.minus(Duration.ofHours(3)));

        model.goToEnd();
        assertThat(model.windowProperty().get().to()).isEqualTo(now);
        assertThat(model.followingProperty().get()).isTrue();
    }

    @Test
    void noWindowReachesBeyondThePresent() {
        settle();
        model.pan(3);

        assertThat(model.windowProperty().get().to()).isEqualTo(NOON);
    }

    @Test
    void theBracketsStepFromEventToEventAndTheWindowComesAlong() {
        model.show(TimeRange.HOUR);
        settle();
        outlook.stepBack();
        assertThat(outlook.moment().isPast()).as("more is read first").isTrue();
        settle();
        for (var steps = 0; steps < 4 && !at(NOON.minusSeconds(7_200)); steps++) {
            outlook.stepBack();
            settle();
        }

        assertThat(at(NOON.minusSeconds(7_200))).isTrue();
        assertThat(model.windowProperty().get().contains(NOON.minusSeconds(7_200))).isTrue();
    }

    @Test
    void theFilterIsTheWindowsFilter() {
        settle();
        outlook.filterProperty().set("nothing of the kind");

        fx.await("no lane is left", () -> drawing().lanes().isEmpty());
    }

    @Test
    void aRecordThatCannotBeReadSaysWhyAndCanBeTriedAgain() {
        var locked = new Problem("history.locked", "What.", "Why.", "Next.");
        var broken = new Story().history();
        broken.failWith(locked);
        model = model(broken);
        fx.await("the problem is told", () -> model.problemProperty().get().isPresent());
        assertThat(model.problemProperty().get()).contains(locked);

        broken.mend();
        model.retry();
        fx.await("it is well again", () -> model.problemProperty().get().isEmpty());
    }

    @Test
    void aProblemOnTheWayLeavesWhatIsDrawn() {
        settle();
        history.failWith(new Problem("history.locked", "What.", "Why.", "Next."));
        model.show(TimeRange.WEEK);
        fx.await("the problem is told", () -> model.problemProperty().get().isPresent());

        assertThat(drawing().lanes()).hasSize(1);
    }

    @Test
    void anEmptyRecordIsDrawnAsNothing() {
        model = model(new FakeHistory());
        settle();

        assertThat(drawing().content().isEmpty()).isTrue();
    }

    private boolean at(Instant moment) {
        return outlook.moment().equals(new Moment.Past(moment));
    }

    private void settle() {
        fx.await("what is looked at is drawn", () -> model.drawingProperty().get()
                .filter(drawn -> drawn.view().window().equals(model.windowProperty().get())
                        && !drawn.content().from().isAfter(drawn.view().window().from())).isPresent());
    }

    private TimelineDrawing afterATick() {
        model.tick();
        return drawing();
    }

    private TimelineDrawing drawing() {
        return model.drawingProperty().get().orElseThrow();
    }

    private TimelineModel model(FakeHistory record) {
        var words = new MarkWords() {
            @Override
            public String mark(List<ToldEvent> events) {
                return "";
            }

            @Override
            public String gap(Lane.Gap gap, boolean whole, boolean open) {
                return "";
            }
        };
        var widths = new TextWidths() {
            @Override
            public double words(String text) {
                return 0;
            }

            @Override
            public double digest(String text) {
                return 0;
            }
        };
        var made = new TimelineModel(outlook, record, () -> now, new Background(fx, _ -> { }),
                new Tenses("Read", "Reading", "Read"), new TimelineLayout(words, widths));
        made.setWidth(600);
        return made;
    }
}
