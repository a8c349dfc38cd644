package dev.mintmark.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.access.WhatIsThis;
import dev.mintmark.app.crash.CrashReports;
import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.Walk;
import dev.mintmark.app.notify.Notification;
import dev.mintmark.app.notify.Toasts;
import dev.mintmark.app.settings.Settings;
import dev.mintmark.app.settings.SettingsFile;
import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.settings.WindowBounds;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What the program does when it failed, when it is asked what something is, and when it has something to tell.
class MannersStoryTest {

    private final FxRobot robot = new FxRobot();
    private final Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Wiring wiring;
    private Stage stage;
    private LastRun lastRun;
    private LastRun.Running running;

    @AfterEach
    void close() {
        Headless.onFx(() -> {
            stage.close();
            return null;
        });
        running.close();
        wiring.close();
    }

    private Surroundings around() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Surroundings(Map.of("HOME", folder.toString(), "PATH", folder.toString()), nowhere, nowhere, clock,
                ZoneOffset.UTC);
    }

    private CrashReports reports() {
        return Crashes.of(around(), Home.in(folder));
    }

    private void opens(ThemeChoice theme) throws IOException {
        Files.writeString(Home.in(folder).config().resolve("config.yaml"), "theme: " + theme.name().toLowerCase(Locale.ROOT) + "\n");
        wiring = Wiring.of(around(), Home.in(folder), Endpoints.DEMO);
        new SettingsFile(folder).save(Settings.DEFAULTS.withBounds(new WindowBounds(0, 0, 1000, 900, false)));
        lastRun = new LastRun(around(), Home.in(folder));
        running = lastRun.begin();
        Headless.onFx(() -> {
            stage = new Stage();
            var console = new Console(stage, around(), Home.in(folder), wiring, () -> {});
            console.show();
            console.care(lastRun);
            stage.requestFocus();
            return null;
        });
        Headless.await("the window has the focus", () -> stage.isFocused());
        robot.targetWindow(stage);
    }

    private boolean sees(String id) {
        return stage.getScene().getRoot().lookup("#" + id) != null;
    }

    private boolean says(String words) {
        return robot.from(stage.getScene().getRoot()).lookup((Node node) -> node instanceof Labeled label
                && label.getText() != null && label.getText().contains(words)).tryQuery().isPresent();
    }

    private void walks(String name) {
        assertThat(Headless.onFx(() -> Walk.through(name, stage.getScene()))).isGreaterThan(5);
    }

    private void draws(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(name, Headless.onFx(() -> stage.getScene().snapshot(null)));
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = {"DARK", "LIGHT"})
    void whatTheRunBeforeLeftBehindCanBeReadWordForWordBeforeItIsSaved(ThemeChoice theme) throws IOException {
        var look = theme.name().toLowerCase(Locale.ROOT);
        reports().keep("window.fault", "painter", new IllegalStateException("The pen is empty, token=hunter2"));
        opens(theme);
        Headless.await("the line about it", () -> sees("last-run") && says("The pen is empty, token=•••"));
        draws("manners-last-run-" + look);
        walks("last-run");

        robot.clickOn("#last-run-look");

        Headless.await("the report", () -> sees("bundle-preview")
                && ((TextArea) stage.getScene().lookup("#bundle-preview")).getText().contains("code: window.fault"));
        assertThat(Headless.onFx(() -> ((ListView<?>) stage.getScene().lookup("#bundle-entries")).getItems()).toString())
                .contains("READ-ME-FIRST.txt", "versions.txt", "sources.txt", "log/mintmark.log", "crashes/");
        draws("manners-bundle-" + look);
        walks("bundle");
        assertThat(sees("last-run")).isFalse();
        Headless.await("it is not offered twice", () -> reports().fresh().isEmpty());
        assertThat(reports().all()).hasSize(1);
    }

    @Test
    void whatTheRunBeforeLeftBehindCanBeForgotten() throws IOException {
        reports().keep("window.fault", "painter", new IllegalStateException());
        opens(ThemeChoice.DARK);

        robot.clickOn("#last-run-forget");

        Headless.await("it is gone", () -> !sees("last-run") && reports().all().isEmpty());
    }

    @Test
    void aFaultIsToldWithItsReportAndTheWindowLives() throws IOException {
        opens(ThemeChoice.DARK);
        assertThat(sees("last-run")).isFalse();

        // As an event handler of some screen would.
        new FxThread().execute(() -> {
            throw new IllegalStateException("by a fault of ours");
        });

        Headless.await("it is told", () -> says("Something in this window failed by a fault of ours"));
        assertThat(reports().all()).hasSize(1).first().satisfies(report -> assertThat(report.text())
                .contains("JavaFX Application Thread", "IllegalStateException: by a fault of ours"));
        robot.press(KeyCode.G).release(KeyCode.G).press(KeyCode.S).release(KeyCode.S);
        Headless.await("keys still lead elsewhere", () -> sees("sources-table"));
    }

    @Test
    void aKeySaysWhatTheSignsOfAServiceMean() throws IOException {
        opens(ThemeChoice.DARK);
        Headless.await("the worst service", () -> says("40") || robot.lookup(".table-row-cell").tryQuery().isPresent());
        robot.write("gg");
        WaitForAsyncUtils.waitForFxEvents();

        robot.write("I");

        Headless.await("an explanation", () -> card() != null);
        assertThat(Headless.onFx(() -> robot.from(card()).lookup((Node node) -> node instanceof Labeled label
                && label.getText().startsWith("Why it matters:")).queryAll())).isNotEmpty();
        Headless.onFx(() -> Walk.through("explanation", card().getScene()));
        Pictures.write("manners-explain-dark", Headless.onFx(() -> card().getScene().snapshot(null)));
    }

    private StackPane window() {
        return (StackPane) stage.getScene().getRoot().getChildrenUnmodifiable().getFirst();
    }

    private static Node card() {
        return Window.getWindows().stream().filter(Window::isShowing)
                .map(window -> window.getScene().getRoot().lookup("#" + WhatIsThis.ID))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = {"DARK", "LIGHT"})
    void whatIsToldInTheWindowStandsWhereThePointerIsNot(ThemeChoice theme) throws IOException {
        opens(theme);
        var toasts = Headless.onFx(() -> new Toasts(Words.load(), window()));
        robot.moveTo(900, 700);
        Headless.onFx(() -> {
            toasts.show(new Notification("Rollback of payments is done", "It was seen to run as planned.", false, () -> {}));
            toasts.show(new Notification("Debug copy of payments:2.4 ends in a minute",
                    "Extend its lease now if you still need it.", true, () -> {}));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Headless.onFx(() -> toasts.localToScene(toasts.getBoundsInLocal()).getMaxX())).isLessThan(600);
        draws("manners-toasts-" + theme.name().toLowerCase(Locale.ROOT));
    }
}
