package dev.mintmark.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ConsoleStoryTest {

    private static final int SERVICES = 40;

    private final AtomicBoolean demoAsked = new AtomicBoolean();

    @TempDir
    Path folder;

    private OpenConsole window;
    private FxRobot robot;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDemoFleetStandsWorstFirstAndLeadsToItsTimelineAndItsPast() {
        opens(around -> Wiring.of(around, Home.in(folder), Endpoints.DEMO));
        Headless.await("the fleet", () -> rows() == SERVICES);
        Headless.await("the demo says that it is one", () -> window.says("Demo fleet"));
        Headless.await("the worst first", () -> firstRow().map(Node::getAccessibleText)
                .filter(words -> words.contains("payments")).isPresent());
        draws("console-fleet");

        // By the keys: the fleet lives, so a row may be another one by the time a pointer gets there.
        presses(KeyCode.G);
        presses(KeyCode.G);
        presses(KeyCode.ENTER);
        Headless.await("what was opened", () -> window.says("19 of 24 ready, 21 wanted"));
        draws("console-fleet-opened");

        presses(KeyCode.ESCAPE);
        presses(KeyCode.G);
        presses(KeyCode.T);
        Headless.await("the timeline", () -> robot.lookup(".timeline-page").tryQuery().isPresent());
        // There is no change to go back to before the record was read.
        Headless.await("what happened", () -> window.says("rollbacks"));

        robot.write("[");
        WaitForAsyncUtils.waitForFxEvents();
        presses(KeyCode.G);
        presses(KeyCode.F);
        Headless.await("the fleet as it was", () -> window.says("The fleet as it was") && rows() > 0);
        draws("console-past");

        presses(KeyCode.ESCAPE);
        Headless.await("the fleet as it is", () -> !window.says("The fleet as it was"));
    }

    @Test
    void findingsAreMarkedWhereTheyBelongAndAnIncidentIsSeenFromEverywhere() {
        opens(around -> Wiring.of(around, Home.in(folder), Endpoints.DEMO));
        Headless.await("the fleet", () -> rows() == SERVICES);
        presses(KeyCode.G);
        presses(KeyCode.W);
        Headless.await("what was found", () -> robot.lookup("#findings-list").tryQuery()
                .filter(Node::isFocused).isPresent());
        draws("console-findings");
        presses(KeyCode.ENTER);
        Headless.await("its mark on the Fleet screen", () -> robot.lookup("#fleet-findings").tryQuery()
                .filter(Node::isVisible).isPresent());
        draws("console-fleet-findings");
        presses(KeyCode.I);
        Headless.await("a title is asked for", () -> robot.lookup("#incident-title").tryQuery().isPresent());
        robot.write("x");
        presses(KeyCode.ENTER);
        Headless.await("it is in hand", () -> robot.lookup("#incident-chip").tryQuery().filter(Node::isVisible)
                .isPresent());
        draws("console-incident");
        presses(KeyCode.G);
        presses(KeyCode.T);
        Headless.await("the chip is there, too", () -> robot.lookup("#incident-chip").tryQuery().filter(Node::isVisible)
                .isPresent());
    }

    @Test
    void theVersionsOfAServiceAreListedWithWhatEachChanged() {
        opens(around -> Wiring.of(around, Home.in(folder), Endpoints.DEMO));
        Headless.await("the worst first", () -> firstRow().map(Node::getAccessibleText)
                .filter(words -> words.contains("payments")).isPresent());
        presses(KeyCode.G);
        presses(KeyCode.G);
        presses(KeyCode.H);
        Headless.await("what the newest changed", () -> window.says("Versions of payments")
                && window.says("1 outside any package") && window.says("the first of these"));
        draws("console-versions");
        presses(KeyCode.ENTER);
        Headless.await("the two are compared", () -> window.sees("compare-ladder"));
        presses(KeyCode.ESCAPE);
        Headless.await("back at the versions", () -> window.says("Versions of payments"));
    }

    @Test
    void withoutAnySourceTheDemoFleetIsOffered() {
        opens(around -> Wiring.of(around, Home.in(folder), Endpoints.USUAL, List::of));
        Headless.await("the first page", () -> window.says("Nothing to look at yet"));

        robot.clickOn("Open the demo fleet");

        assertThat(demoAsked).isTrue();
    }

    private void opens(Function<Surroundings, Wiring> wired) {
        window = OpenConsole.in(folder, Clock.fixed(Sample.NOW, ZoneOffset.UTC), wired, () -> demoAsked.set(true));
        robot = window.robot();
    }

    private void presses(KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int rows() {
        return table() == null ? 0 : table().getItems().size();
    }

    private TableView<?> table() {
        return robot.from(window.root()).lookup((Node node) -> node instanceof TableView<?>)
                .<TableView<?>>tryQuery().orElse(null);
    }

    /// Empty until rows have been laid out.
    private Optional<Node> firstRow() {
        return robot.from(table()).lookup(".table-row-cell").<Node>queryAll().stream()
                .filter(row -> row.getAccessibleText() != null)
                .min((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()));
    }

    private void draws(String name) {
        for (var size : List.of(Size.SMALL, Size.LARGE)) {
            Pictures.write(name + "-" + size, window.drawn(size.width(), size.height()));
        }
    }
}
