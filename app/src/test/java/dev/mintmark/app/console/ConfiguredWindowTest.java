package dev.mintmark.app.console;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.settings.Settings;
import dev.mintmark.app.settings.SettingsFile;
import dev.mintmark.app.settings.WindowBounds;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What the operator writes into `config.yaml` while the window is open. Its clock stands still, so nothing comes by waiting.
class ConfiguredWindowTest {

    private final FxRobot robot = new FxRobot();

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
    void whatIsSaidOfAWorkloadCountsInFindingsAsSoonAsTheFileIsReadAgain() throws IOException {
        opens();
        robot.push(KeyCode.DIGIT6);
        Headless.await("findings", () -> says("asks for a tag"));

        writes("workloads: [{match: {name: catalogue}, criticality: high}]\n");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.push(KeyCode.F5);
        Headless.await("the page", () -> says("catalogue: high"));
        robot.push(KeyCode.DIGIT6);

        Headless.await("the finding", () -> says("is critical, and asks for a tag"));
    }

    private void writes(String text) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
    }

    private void opens() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var around = new Surroundings(Map.of("HOME", folder.toString(), "PATH", folder.toString()), nowhere, nowhere,
                Clock.fixed(Sample.NOW, ZoneOffset.UTC), ZoneOffset.UTC);
        wiring = Wiring.of(around, Home.in(folder), Endpoints.DEMO);
        new SettingsFile(folder).save(Settings.DEFAULTS.withBounds(new WindowBounds(0, 0, 1000, 900, false)));
        Headless.onFx(() -> {
            stage = new Stage();
            new Console(stage, around, Home.in(folder), wiring, () -> {}).show();
            stage.requestFocus();
            return null;
        });
        Headless.await("the window has the focus", () -> stage.isFocused());
        robot.targetWindow(stage);
    }

    private boolean says(String words) {
        return robot.from(stage.getScene().getRoot()).lookup((Node node) -> node instanceof Labeled label
                && label.getText() != null && label.getText().contains(words)).tryQuery().isPresent();
    }
}
