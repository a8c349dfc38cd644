package dev.mintmark.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.domain.workload.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.css.CssParser;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import dev.mintmark.presentation.work.Tenses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowHeaderTest {

    private WindowRobot operator;

    @BeforeEach
    void sitDown() {
        operator = WindowRobot.atAWindow();
        Headless.onFx(() -> {
            CssParser.errorsProperty().clear();
            return null;
        });
    }

    @AfterEach
    void closeWhatFloats() {
        Headless.onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
            return null;
        });
    }

    private static Optional<Window> floating() {
        return Headless.onFx(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst());
    }

    private static void pictureOf(String name) {
        Pictures.write(name, Headless.onFx(() -> floatingNow().getScene().snapshot(null)));
    }

    private static Window floatingNow() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst().orElseThrow();
    }

    @Test
    void theArmedChipSaysWhatCanBeChangedFromHere() {
        operator.clicks("armed");
        Headless.await("an explanation", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        assertThat(Headless.onFx(() -> floatingNow().getScene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList()))
                .contains("What can be changed from here", "prod-eu", "read-only");
        pictureOf("popover-dark");
        assertThat(Headless.onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
    }

    @Test
    void sourcesAreChosenFromAMenuThatStaysOpen() {
        operator.types("t").clicks("scope");
        Headless.await("a menu", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        pictureOf("menu-light");
        assertThat(Headless.onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
        Headless.onFx(() -> {
            var menu = (MenuButton) operator.root().lookup("#scope");
            menu.getItems().stream().filter(item -> item.getClass() == CustomMenuItem.class).skip(1).limit(2)
                    .forEach(item -> item.getOnAction().handle(null));
            return null;
        });
        assertThat(floating()).isPresent();
        assertThat(operator.window.tools.outlook().scopeProperty().get().chosen())
                .isEqualTo(Set.of(new SourceId("docker/default"), new SourceId("kubernetes/edge-2")));
        assertThat(Headless.onFx(() -> ((MenuButton) operator.root().lookup("#scope")).getText()))
                .isEqualTo("default and 1 other");
        assertThat(operator.window.tools.remembered().now().scope().chosen()).hasSize(2);
    }

    @Test
    void whatRunsIsNamedAndCanBeCancelled() {
        var never = new CountDownLatch(1);
        Headless.onFx(() -> operator.window.tools.background().start(
                new Tenses("Compare", "Comparing two versions", "Compared"), _ -> {
                    never.await();
                    return Optional.empty();
                }));
        Headless.await("the work in the status bar", () -> operator.root().lookup("#running").isVisible());
        assertThat(operator.wordsOn("running")).isEqualTo("1 running: Comparing two versions");
        operator.clicks("running");
        Headless.await("the list", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        Headless.onFx(() -> {
            operator.window.tools.background().lasting().getFirst().cancel();
            return null;
        });
        Headless.await("its end", () -> !operator.root().lookup("#running").isVisible());
    }

    @Test
    void theFirstRunOffersTheDemoFleetOnEnter() {
        Headless.onFx(() -> {
            operator.window.firstRun.nothingFound(List.of());
            return null;
        });
        assertThat(operator.focusedOn()).isEqualTo("open-demo");
        operator.presses(KeyCode.ENTER).clicks("look-again");
        assertThat(operator.window.asked).containsExactly("demo", "look again");
        Headless.onFx(() -> {
            operator.window.firstRun.found();
            return null;
        });
        assertThat(operator.sees("first-run")).isFalse();
        assertThat(operator.sees(SampleScreen.LIST)).isTrue();
    }
}
