package dev.mintmark.app.timeline;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.History;
import dev.mintmark.presentation.timeline.TimeRange;
import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import dev.mintmark.testkit.FakeHistory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// Draws the screen for people to look at: `target/pictures/timeline-…`.
class TimelinePicturesTest {

    @Test
    void aBusyAfternoon() {
        draw("busy", OnCall.busy().history(), stage -> { });
    }

    @Test
    void anAfternoonWithARollback() {
        draw("rolled-back", OnCall.rolledBack().history(), stage -> { });
    }

    @Test
    void aCalmDay() {
        draw("calm", OnCall.calm().history(), stage -> { });
    }

    @Test
    void gapsInSight() {
        draw("gaps", OnCall.gaps().history(), stage -> { });
    }

    @Test
    void aRecordThatHasJustBegun() {
        draw("empty", new FakeHistory(), stage -> { });
    }

    @Test
    void aRecordThatCannotBeRead() {
        var history = new FakeHistory();
        history.failWith(new Problem("history.locked", "The history could not be read.",
                "Another program has locked its file for more than 5 s.", "End that program, then choose Retry."));
        draw("unreadable", history, stage -> { });
    }

    @Test
    void aPastMoment() {
        draw("past", OnCall.busy().history(), stage -> stage.outlook.goTo(OnCall.at("13:20")));
    }

    @Test
    void theCardUnderThePointer() {
        draw("hover", OnCall.busy().history(), stage -> stage.model.drawingProperty().addListener(_ -> {
            var lanes = (LanesView) stage.node().lookup("#" + LanesView.ID);
            lanes.select("payments");
            lanes.hover(lanes.selectedLane(), lanes.getWidth() - 60, 330);
        }));
    }

    @Test
    void theDemoOverADay() throws Exception {
        try (var fleet = new SimulatedFleet(SimulationSettings.demo(() -> OnCall.NOW))) {
            var history = new FakeHistory();
            history.append(fleet.past(Duration.ofDays(14)));
            draw("demo-day", history, stage -> stage.model.show(TimeRange.DAY));
            draw("demo-fortnight", history, stage -> stage.model.show(TimeRange.TWO_WEEKS));
        }
    }

    private static void draw(String name, History history, Consumer<TimelineStage> prepare) {
        var theme = Headless.onFx(Theme::new);
        var scene = new AtomicReference<Scene>();
        var stage = Headless.onFx(() -> {
            var made = new TimelineStage(theme, history, OnCall.NOW);
            scene.set(new Scene(made.node(), Size.SMALL.width(), Size.SMALL.height()));
            theme.dress(scene.get());
            scene.get().snapshot(null);
            prepare.accept(made);
            return made;
        });
        var standing = new Standing("timeline-" + name, theme, scene.get());
        if (name.equals("unreadable")) {
            Headless.await("the problem is told", () -> stage.model.problemProperty().get().isPresent());
        } else {
            stage.awaitDrawing();
            standing.settling(stage::awaitDrawing);
        }
        if (name.equals("busy") || name.equals("demo-fortnight")) {
            standing.drawEverySize();
        } else {
            standing.draw();
        }
    }
}
