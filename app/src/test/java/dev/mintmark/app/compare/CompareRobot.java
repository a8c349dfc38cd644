package dev.mintmark.app.compare;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileRow;
import dev.mintmark.presentation.compare.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of an operator who asks what is different.
final class CompareRobot {

    final CompareStage stage;
    private final FxRobot fx;

    private CompareRobot(CompareStage stage, FxRobot fx) {
        this.stage = stage;
        this.fx = fx;
    }

    static CompareRobot atAWindow(Supplier<? extends Comparison> images) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> new CompareStage(Sample.tools(theme), images));
        var hands = Headless.show(theme, 1000, 960, _ -> stage.frame);
        hands.interact(() -> {
            stage.frame.listenTo(stage.frame.getScene());
            stage.frame.open();
        });
        return new CompareRobot(stage, hands);
    }

    /// Asks for the payments pair as another screen would, and waits until all of it is known.
    CompareRobot comparesPayments() {
        fx.interact(stage::open);
        stage.awaitAll();
        return settles();
    }

    /// Asks for the versions of this service as another screen would, and waits until they are known.
    CompareRobot looksAtVersionsOf(String service) {
        fx.interact(() -> stage.openVersions(service));
        stage.awaitVersions();
        return settles();
    }

    CompareRobot types(String text) {
        for (var character : text.split("")) {
            fx.write(character);
        }
        return settles();
    }

    CompareRobot presses(KeyCode... keys) {
        for (var key : keys) {
            fx.push(key);
        }
        return settles();
    }

    CompareRobot pressesTogether(KeyCode... keys) {
        fx.push(keys);
        return settles();
    }

    CompareRobot clicks(String id) {
        fx.clickOn("#" + id);
        return settles();
    }

    CompareRobot settles() {
        WaitForAsyncUtils.waitForFxEvents();
        stage.awaitContent();
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    String readsSentence() {
        return Headless.onFx(() -> node(HeadlineView.SENTENCE).getAccessibleText());
    }

    String readsBelow() {
        return Headless.onFx(() -> ((Label) node(HeadlineView.BELOW)).getText());
    }

    List<String> seesFiles() {
        return Headless.onFx(() -> this.<FileRow>list(FilesPane.LIST).getItems().stream().map(FileRow::line)
                .flatMap(Optional::stream).map(FileLine::path).toList());
    }

    /// The names of the tree's rows, indented as they are.
    List<String> seesTree() {
        return Headless.onFx(() -> this.<FileRow>list(FilesPane.LIST).getItems().stream()
                .map(row -> "  ".repeat(row.depth()) + switch (row) {
                    case FileRow.Folder folder -> folder.name();
                    case FileRow.Leaf leaf -> leaf.name();
                    case FileRow.Listed(var file) -> file.path();
                }).toList());
    }

    int seesRows(String listId) {
        return Headless.onFx(() -> list(listId).getItems().size());
    }

    List<TextLine> seesText() {
        return Headless.onFx(() -> List.copyOf(this.<TextLine>list(TextDifferenceView.ID).getItems()));
    }

    /// Everything that is written on labels within this node.
    List<String> reads(String id) {
        return Headless.onFx(() -> node(id).lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).filter(text -> text != null && !text.isBlank()).toList());
    }

    boolean sees(String id) {
        return Headless.onFx(() -> stage.frame.lookup("#" + id) != null && isShown(stage.frame.lookup("#" + id)));
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    String focusedOn() {
        return Headless.onFx(() -> {
            var focused = stage.frame.getScene().getFocusOwner();
            return focused == null || focused.getId() == null ? "" : focused.getId();
        });
    }

    String frontScreen() {
        return Headless.onFx(() -> stage.screens.frontProperty().get().id());
    }

    CompareTab tab() {
        return Headless.onFx(() -> stage.model.tabProperty().get());
    }

    String clipboard() {
        return Headless.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private Node node(String id) {
        return stage.frame.lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) node(id);
    }
}
