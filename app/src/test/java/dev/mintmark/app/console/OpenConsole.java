package dev.mintmark.app.console;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.settings.Settings;
import dev.mintmark.app.settings.SettingsFile;
import dev.mintmark.app.settings.WindowBounds;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// The window as it is wired for operators, with all that it keeps in one folder: as large as the headless screen, at its origin,
/// and with the focus.
final class OpenConsole implements AutoCloseable {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    private final FxRobot robot = new FxRobot();
    private final Wiring wiring;
    private final Stage stage;
    private final Console console;

    private OpenConsole(Wiring wiring, Stage stage, Console console) {
        this.wiring = wiring;
        this.stage = stage;
        this.console = console;
    }

    /// @param wired what it is about; closed with it
    /// @param demo  what is done when the demo fleet is asked for
    static OpenConsole in(Path folder, Clock clock, Function<Surroundings, Wiring> wired, Runnable demo) {
        var around = around(folder, clock);
        var wiring = wired.apply(around);
        new SettingsFile(folder).save(Settings.DEFAULTS.withBounds(new WindowBounds(0, 0, WIDTH, HEIGHT, false)));
        var open = Headless.onFx(() -> {
            var stage = new Stage();
            var console = new Console(stage, around, Home.in(folder), wiring, demo);
            console.show();
            stage.requestFocus();
            return new OpenConsole(wiring, stage, console);
        });
        Headless.await("the window has the focus", () -> open.stage.isFocused());
        // What a robot writes goes to the window it had to do with last, which may be that of a test before.
        open.robot.targetWindow(open.stage);
        return open;
    }

    /// Of an operator who has that folder and no programs.
    static Surroundings around(Path folder, Clock clock) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Surroundings(Map.of("HOME", folder.toString(), "PATH", folder.toString(), "USER", "ana"), nowhere, nowhere,
                clock, ZoneOffset.UTC);
    }

    Stage stage() {
        return stage;
    }

    Console console() {
        return console;
    }

    FxRobot robot() {
        return robot;
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    boolean sees(String id) {
        return root().lookup("#" + id) != null;
    }

    boolean says(String words) {
        return robot.from(root()).lookup((Node node) -> node instanceof Labeled label && node.isVisible()
                && label.getText() != null && label.getText().contains(words)).tryQuery().isPresent();
    }

    /// As it is now, in a scene of its own: as large as on a desk.
    Image drawn(int width, int height) {
        return Headless.onFx(() -> {
            var shown = stage.getScene();
            var root = shown.getRoot();
            var focused = shown.getFocusOwner();
            shown.setRoot(new Pane());
            var scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(shown.getStylesheets());
            scene.snapshot(null);
            var picture = scene.snapshot(null);
            scene.setRoot(new Pane());
            shown.setRoot(root);
            root.applyCss();
            root.layout();
            if (focused != null) {
                focused.requestFocus();
            }
            return picture;
        });
    }

    @Override
    public void close() {
        Headless.onFx(() -> {
            stage.close();
            return null;
        });
        wiring.close();
    }
}
