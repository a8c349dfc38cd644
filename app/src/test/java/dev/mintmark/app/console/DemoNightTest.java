package dev.mintmark.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
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
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One night on the demo fleet, from alarm to all-clear, with the keyboard alone.
class DemoNightTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    @TempDir
    Path folder;

    private Wiring wiring;
    private Stage stage;
    private NightRobot operator;

    @AfterEach
    void close() {
        Headless.onFx(() -> {
            stage.close();
            return null;
        });
        wiring.close();
    }

    private void opens() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var around = new Surroundings(Map.of("HOME", folder.toString()), nowhere, nowhere, Clock.systemUTC(), ZoneOffset.UTC);
        wiring = Wiring.of(around, Home.in(folder), Endpoints.DEMO);
        new SettingsFile(folder).save(Settings.DEFAULTS.withBounds(new WindowBounds(0, 0, WIDTH, HEIGHT, false)));
        Headless.onFx(() -> {
            stage = new Stage();
            new Console(stage, around, Home.in(folder), wiring, () -> { }).show();
            stage.requestFocus();
            return null;
        });
        Headless.await("the window has the focus", () -> stage.isFocused());
        operator = new NightRobot(stage);
    }

    @Test
    void aReleaseGoesBadIsComparedConfirmedInACopyRolledBackAndSeenToBeDone() {
        opens();
        operator.awaitsSelected("payments");
        operator.alarm();

        operator.presses("d");
        operator.awaitsWords("pool.jar");
        operator.reaches("the file that no package explains is named");

        operator.presses(KeyCode.ESCAPE).presses("s");
        operator.awaitsFocus("launch-purpose");
        operator.types("INC-314").presses(KeyCode.ENTER);
        operator.awaitsFocus("launch-go");
        operator.presses(KeyCode.ENTER);
        operator.awaitsTerminal();
        operator.types("env\n");
        operator.awaitsInTerminal("APP_POOL=large");
        operator.reaches("a copy of the bad version confirms it");
        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).presses("X").presses(KeyCode.TAB).presses(KeyCode.ENTER);
        operator.awaitsWords("has ended");

        operator.presses("g").presses("f").presses("R");
        operator.awaitsFocus("rollback-reason");
        operator.types("pool exhaustion").presses(KeyCode.ENTER);
        operator.awaitsFocus("rollback-cancel");
        operator.reaches("the plan is read");
        operator.awaitsWords("Roll back payments to");
        operator.presses(KeyCode.TAB);
        operator.awaitsFocus("rollback-go");
        operator.presses(KeyCode.ENTER);
        operator.reaches("the rollback is confirmed");
        operator.awaitsWords("all 21 instances run the target and are ready");
        operator.reaches("it is seen to be done");
        operator.account("The demo fleet, with the keyboard");

        assertThat(operator.strokes()).isLessThanOrEqualTo(20);
    }
}
