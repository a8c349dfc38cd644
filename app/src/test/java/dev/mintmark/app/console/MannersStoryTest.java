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
import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
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

    private final Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OpenConsole window;
    private FxRobot robot;
    private LastRun lastRun;
    private LastRun.Running running;

    @AfterEach
    void close() {
        window.close();
        running.close();
    }

    private Surroundings around() {
        return OpenConsole.around(folder, clock);
    }

    private CrashReports reports() {
        return Crashes.of(around(), Home.in(folder));
    }

    private void opens(ThemeChoice theme) throws IOException {
        Files.writeString(Home.in(folder).config().resolve("config.yaml"), "theme: " + theme.name().toLowerCase(Locale.ROOT) + "\n");
        lastRun = new LastRun(around(), Home.in(folder));
        running = lastRun.begin();
        window = OpenConsole.in(folder, clock, around -> Wiring.of(around, Home.in(folder), Endpoints.DEMO), () -> { });
        robot = window.robot();
        Headless.onFx(() -> {
            window.console().care(lastRun);
            return null;
        });
    }

    private void walks(String name) {
        assertThat(Headless.onFx(() -> Walk.through(name, window.stage().getScene()))).isGreaterThan(5);
    }

    private void draws(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(name, Headless.onFx(() -> window.stage().getScene().snapshot(null)));
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = {"DARK", "LIGHT"})
    void whatTheRunBeforeLeftBehindCanBeReadWordForWordBeforeItIsSaved(ThemeChoice theme) throws IOException {
        var look = theme.name().toLowerCase(Locale.ROOT);
        reports().keep("window.fault", "painter", new IllegalStateException("The pen is empty, token=hunter2"));
        opens(theme);
        Headless.await("the line about it", () -> window.sees("last-run") && window.says("The pen is empty, token=•••"));
        draws("manners-last-run-" + look);
        walks("last-run");

        robot.clickOn("#last-run-look");

        Headless.await("the report", () -> window.sees("bundle-preview")
                && ((TextArea) window.stage().getScene().lookup("#bundle-preview")).getText().contains("code: window.fault"));
        assertThat(Headless.onFx(() -> ((ListView<?>) window.stage().getScene().lookup("#bundle-entries")).getItems()).toString())
                .contains("READ-ME-FIRST.txt", "versions.txt", "sources.txt", "log/mintmark.log", "crashes/");
        draws("manners-bundle-" + look);
        walks("bundle");
        assertThat(window.sees("last-run")).isFalse();
        Headless.await("it is not offered twice", () -> reports().fresh().isEmpty());
        assertThat(reports().all()).hasSize(1);
    }

    @Test
    void whatTheRunBeforeLeftBehindCanBeForgotten() throws IOException {
        reports().keep("window.fault", "painter", new IllegalStateException());
        opens(ThemeChoice.DARK);

        robot.clickOn("#last-run-forget");

        Headless.await("it is gone", () -> !window.sees("last-run") && reports().all().isEmpty());
    }

    @Test
    void aFaultIsToldWithItsReportAndTheWindowLives() throws IOException {
        opens(ThemeChoice.DARK);
        assertThat(window.sees("last-run")).isFalse();

        // As an event handler of some screen would.
        new FxThread().execute(() -> {
            throw new IllegalStateException("by a fault of ours");
        });

        Headless.await("it is told", () -> window.says("Something in this window failed by a fault of ours"));
        assertThat(reports().all()).hasSize(1).first().satisfies(report -> assertThat(report.text())
                .contains("JavaFX Application Thread", "IllegalStateException: by a fault of ours"));
        robot.press(KeyCode.G).release(KeyCode.G).press(KeyCode.S).release(KeyCode.S);
        Headless.await("keys still lead elsewhere", () -> window.sees("sources-table"));
    }

    @Test
    void aKeySaysWhatTheSignsOfAServiceMean() throws IOException {
        opens(ThemeChoice.DARK);
        Headless.await("the worst service", () -> window.says("40") || robot.lookup(".table-row-cell").tryQuery().isPresent());
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
        return (StackPane) window.stage().getScene().getRoot().getChildrenUnmodifiable().getFirst();
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
