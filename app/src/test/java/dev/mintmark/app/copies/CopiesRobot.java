package dev.mintmark.app.copies;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.change.copy.CopyId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of an operator who works in debug copies.
final class CopiesRobot {

    final CopiesStage stage;
    private final FxRobot fx;

    private CopiesRobot(CopiesStage stage, FxRobot fx) {
        this.stage = stage;
        this.fx = fx;
    }

    static CopiesRobot over(SampleCopies copies) {
        return over(copies, Sample::tools);
    }

    /// @param chosen the file the operator will choose
    static CopiesRobot over(SampleCopies copies, Path chosen) {
        return over(copies, theme -> Sample.tools(theme, chosen));
    }

    private static CopiesRobot over(SampleCopies copies, Function<Theme, Tools> tools) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> new CopiesStage(tools.apply(theme), copies));
        var hands = Headless.show(theme, 1000, 900, _ -> stage.frame);
        hands.interact(() -> {
            stage.frame.listenTo(stage.frame.getScene());
            stage.frame.open();
            stage.screens.goTo("copies");
        });
        hands.targetWindow(stage.frame.getScene().getWindow());
        stage.look();
        WaitForAsyncUtils.waitForFxEvents();
        return new CopiesRobot(stage, hands);
    }

    CopiesRobot types(String text) {
        for (var character : text.split("")) {
            fx.write(character);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    CopiesRobot chooses(CopyId id) {
        fx.interact(() -> stage.parts.model().selectedProperty().set(Optional.of(id)));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    CopiesRobot presses(KeyCode... together) {
        fx.push(together);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    void awaits(String expectation, BooleanSupplier holds) {
        Headless.await(expectation + "; the focus is on " + focusedOn(), holds);
    }

    void awaitsFocus(String id) {
        Headless.await("the focus is on " + id, () -> focus().equals(id));
    }

    void awaitsWords(String words) {
        Headless.await("one reads " + words, () -> reads(words));
    }

    boolean reads(String words) {
        return stage.frame.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(CopiesRobot::isShown).anyMatch(one -> one.getText() != null && one.getText().contains(words));
    }

    String focusedOn() {
        return Headless.onFx(this::focus);
    }

    private String focus() {
        var focused = stage.frame.getScene().getFocusOwner();
        return focused == null || focused.getId() == null ? "" : focused.getId();
    }

    boolean isInTerminal() {
        var focused = stage.frame.getScene().getFocusOwner();
        return dev.mintmark.app.terminal.TakesKeys.is(focused);
    }

    String terminal() {
        return stage.frame.lookup("#" + CopyPage.ID) instanceof CopyPage page ? page.shells().text() : "";
    }

    List<String> sees() {
        return Headless.onFx(() -> stage.parts.model().lines().stream().map(line -> line.copy().purpose()).toList());
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}
