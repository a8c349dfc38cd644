package dev.mintmark.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.settings.Settings;
import dev.mintmark.app.settings.SettingsFile;
import dev.mintmark.app.settings.WindowBounds;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ConsoleStoryTest {

    private static final int SERVICES = 40;

    private final FxRobot robot = new FxRobot();
    private final AtomicBoolean demoAsked = new AtomicBoolean();
    private final Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Wiring wiring;
    private Stage stage;

    @AfterEach
    void close() {
        Headless.onFx(() -> {
            stage.close();
            return null;
        });
        wiring.close();
    }

    @Test
    void theDemoFleetStandsWorstFirstAndLeadsToItsTimelineAndItsPast() {
        opens(Wiring.of(around(), Home.in(folder), Endpoints.DEMO));
        Headless.await("the fleet", () -> rows() == SERVICES);
        Headless.await("the demo says that it is one", () -> shows("Demo fleet"));
        Headless.await("the worst first", () -> firstRow().map(Node::getAccessibleText)
                .filter(words -> words.contains("payments")).isPresent());
        draws("console-fleet");

        // By the keys: the fleet lives, so a row may be another one by the time a pointer gets there.
        presses(KeyCode.G);
        presses(KeyCode.G);
        presses(KeyCode.ENTER);
        Headless.await("what was opened", () -> shows("19 of 24 ready, 21 wanted"));
        draws("console-fleet-opened");

        presses(KeyCode.ESCAPE);
        presses(KeyCode.G);
        presses(KeyCode.T);
        Headless.await("the timeline", () -> robot.lookup(".timeline-page").tryQuery().isPresent());
        // There is no change to go back to before the record was read.
        Headless.await("what happened", () -> shows("rollbacks"));
        draws("console-timeline");

        robot.write("[");
        WaitForAsyncUtils.waitForFxEvents();
        presses(KeyCode.G);
        presses(KeyCode.F);
        Headless.await("the fleet as it was", () -> shows("The fleet as it was") && rows() > 0);
        draws("console-past");

        presses(KeyCode.ESCAPE);
        Headless.await("the fleet as it is", () -> !shows("The fleet as it was"));
    }

    @Test
    void findingsAreMarkedWhereTheyBelongAndAnIncidentIsSeenFromEverywhere() {
        opens(Wiring.of(around(), Home.in(folder), Endpoints.DEMO));
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
    void withoutAnySourceTheDemoFleetIsOffered() {
        opens(Wiring.of(around(), Home.in(folder), Endpoints.USUAL, List::of));
        Headless.await("the first page", () -> shows("Nothing to look at yet"));

        robot.clickOn("Open the demo fleet");

        assertThat(demoAsked).isTrue();
    }

    private void opens(Wiring opened) {
        wiring = opened;
        new SettingsFile(folder).save(Settings.DEFAULTS.withBounds(new WindowBounds(0, 0, 1000, 900, false)));
        Headless.onFx(() -> {
            stage = new Stage();
            new Console(stage, around(), Home.in(folder), wiring, () -> demoAsked.set(true)).show();
            stage.requestFocus();
            return null;
        });
        Headless.await("the window has the focus", () -> stage.isFocused());
        // What a robot writes goes to the window it had to do with last, which may be that of a test before.
        robot.targetWindow(stage);
    }

    private Surroundings around() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Surroundings(Map.of("HOME", folder.toString()), nowhere, nowhere, clock, ZoneOffset.UTC);
    }

    private void presses(KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String words) {
        return robot.from(stage.getScene().getRoot()).lookup((Node node) -> node instanceof Labeled label
                && node.isVisible() && label.getText() != null && label.getText().contains(words)).tryQuery().isPresent();
    }

    private int rows() {
        return table() == null ? 0 : table().getItems().size();
    }

    private TableView<?> table() {
        return robot.from(stage.getScene().getRoot()).lookup((Node node) -> node instanceof TableView<?>)
                .<TableView<?>>tryQuery().orElse(null);
    }

    /// Empty until rows have been laid out.
    private Optional<Node> firstRow() {
        return robot.from(table()).lookup(".table-row-cell").<Node>queryAll().stream()
                .filter(row -> row.getAccessibleText() != null)
                .min((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()));
    }

    /// The headless screen is smaller than a desk, so the window's content is drawn in a scene of its own.
    private void draws(String name) {
        for (var size : new int[][] {{1280, 800}, {1920, 1080}}) {
            Pictures.write(name + "-" + size[0] + "x" + size[1], Headless.onFx(() -> {
                var shown = stage.getScene();
                var root = shown.getRoot();
                var focused = shown.getFocusOwner();
                shown.setRoot(new Pane());
                var drawn = new Scene(root, size[0], size[1]);
                drawn.getStylesheets().setAll(shown.getStylesheets());
                drawn.snapshot(null);
                var picture = drawn.snapshot(null);
                drawn.setRoot(new Pane());
                shown.setRoot(root);
                if (focused != null) {
                    focused.requestFocus();
                }
                return picture;
            }));
        }
    }
}
