package dev.mintmark.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.frame.WindowRobot;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

/// Walks every screen of the window: each thing that takes the focus says what it is, is reached by Tab, and shows that it
/// has the focus.
class EverythingIsReachableTest {

    private static void walk(String... keys) {
        var operator = WindowRobot.atAWindow();
        for (var part : keys) {
            operator.types(part);
        }
        walk(String.join(" ", keys), operator.root().getScene());
    }

    private static void walk(String name, Scene scene) {
        assertThat(Headless.onFx(() -> Walk.through(name, scene))).as("things to do after " + name).isGreaterThan(5);
    }

    /// What has opened in a window of its own.
    private static Scene popup() {
        Headless.await("something opens", () -> popups().findFirst().isPresent());
        return Headless.onFx(() -> popups().findFirst().orElseThrow().getScene());
    }

    private static Stream<Window> popups() {
        return Window.getWindows().stream().filter(PopOver.class::isInstance).filter(Window::isShowing);
    }

    @Test
    void everythingOnTheFirstScreen() {
        walk("");
    }

    @Test
    void everythingOnSources() {
        walk("gsjjj");
    }

    @Test
    void everythingOnCompareBeforeAndAfterTwoImagesAreNamed() {
        walk("gc");
        walk("gc", "older\nnewer\n", "1");
        walk("gc", "older\nnewer\n", "3");
        walk("gc", "older\nnewer\n", "7");
    }

    @Test
    void everythingInThePast() {
        walk("[");
    }

    @Test
    void everythingOnCopiesAndWhereOneIsLaunched() {
        walk("gd");
        walk("gd", "n");
    }

    @Test
    void everythingInThePaletteAndInTheHelp() {
        walk(":");
        walk("?");
    }

    @Test
    void everythingWhereASourceIsArmed() {
        WindowRobot.atAWindow().clicks("armed");
        var panel = popup();
        assertThat(Headless.onFx(() -> Walk.through("arming", panel))).isPositive();
        Headless.onFx(() -> {
            popups().toList().forEach(Window::hide);
            return null;
        });
    }

    /// The other screens stand in tests of their own, each of which draws them and walks them as this one does.
    @Test
    void everyScreenThatIsDrawnIsWalked() throws IOException {
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            var drawing = tests.filter(file -> file.toString().endsWith("PicturesTest.java")).toList();
            assertThat(drawing).hasSizeGreaterThan(8);
            for (var test : drawing) {
                assertThat(Files.readString(test)).as(test.toString()).containsAnyOf("Standing", "Pictures.draw", ".standing(");
            }
        }
    }

    @Test
    void noRuleOfTheStyleSheetsIsBroken() {
        Headless.onFx(() -> {
            CssParser.errorsProperty().clear();
            return null;
        });
        WindowRobot.atAWindow().types("gs").types("gc").types("older\nnewer\n").types("3").types("?");
        assertThat(Headless.onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
    }
}
