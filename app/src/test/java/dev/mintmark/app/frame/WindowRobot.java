package dev.mintmark.app.frame;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.palette.PalettePanel;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.palette.PaletteMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Hands and eyes at the whole window.
public final class WindowRobot {

    final SampleWindow window;
    private final FxRobot hands;

    private WindowRobot(SampleWindow window, FxRobot hands) {
        this.window = window;
        this.hands = hands;
    }

    public static WindowRobot atAWindow() {
        return atAWindow(SampleSources.inEveryState(), Optional.empty());
    }

    public static WindowRobot atAWindow(SampleSources sources, Optional<Path> fileChosen) {
        var theme = Headless.onFx(Theme::new);
        var tools = Headless.onFx(() -> fileChosen.map(file -> Sample.tools(theme, file))
                .orElseGet(() -> Sample.tools(theme)));
        var window = Headless.onFx(() -> new SampleWindow(tools, sources, false));
        var hands = Headless.show(theme, _ -> window.frame);
        hands.interact(() -> {
            window.frame.listenTo(window.frame.getScene());
            window.frame.open();
        });
        return new WindowRobot(window, hands);
    }

    /// Types as a keyboard does: what reaches a focused field as text reaches commands as keys.
    public WindowRobot types(String text) {
        for (var character : text.split("")) {
            hands.write(character);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public WindowRobot presses(KeyCode... keys) {
        hands.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public WindowRobot clicks(String id) {
        hands.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public String frontScreen() {
        return Headless.onFx(() -> window.screens.frontProperty().get().id());
    }

    public String filter() {
        return Headless.onFx(() -> window.tools.outlook().filterProperty().get());
    }

    public String focusedOn() {
        return Headless.onFx(() -> Optional.ofNullable(window.frame.getScene().getFocusOwner()).map(Node::getId).orElse(""));
    }

    public boolean sees(String id) {
        return Headless.onFx(() -> window.frame.lookup("#" + id) != null && isShown(window.frame.lookup("#" + id)));
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    public boolean seesPalette() {
        return sees(PalettePanel.FIELD);
    }

    @SuppressWarnings("unchecked")
    public List<String> paletteLines() {
        return Headless.onFx(() -> ((ListView<PaletteMatch>) window.frame.lookup("#" + PalettePanel.LIST)).getItems()
                .stream().map(match -> match.entry().title()).toList());
    }

    public String selectedInList() {
        return Headless.onFx(() -> window.fleet.list.getSelectionModel().getSelectedItem());
    }

    public List<String> doneOnFleet() {
        return Headless.onFx(() -> List.copyOf(window.fleet.done));
    }

    /// Every word on a label or a button within the node of this id.
    public List<String> wordsIn(String id) {
        return Headless.onFx(() -> window.frame.lookup("#" + id).lookupAll(".label").stream()
                .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList());
    }

    public String wordsOn(String id) {
        return Headless.onFx(() -> switch (window.frame.lookup("#" + id)) {
            case Button button -> button.getText();
            case Label label -> label.getText();
            case Node other -> other.getAccessibleText();
        });
    }

    public boolean seesStatus(String words) {
        return Headless.onFx(() -> window.frame.lookupAll(".status-entry").stream()
                .anyMatch(entry -> entry instanceof Button button && button.getText().equals(words)));
    }

    /// Everything in the window.
    public Parent root() {
        return window.frame;
    }
}
