package dev.mintmark.app.rollback;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of an operator who rolls back.
final class RollbackRobot {

    final RollbackStage stage;
    private final FxRobot fx;

    private RollbackRobot(RollbackStage stage, FxRobot fx) {
        this.stage = stage;
        this.fx = fx;
    }

    static RollbackRobot over(RollbackStage.Behind behind) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> new RollbackStage(Sample.tools(theme), behind));
        var hands = Headless.show(theme, 1000, 900, _ -> stage.frame);
        hands.interact(() -> {
            stage.frame.listenTo(stage.frame.getScene());
            stage.frame.open();
        });
        hands.targetWindow(stage.frame.getScene().getWindow());
        WaitForAsyncUtils.waitForFxEvents();
        return new RollbackRobot(stage, hands);
    }

    /// Presses `R` on payments, on another screen.
    RollbackRobot asksForPayments() {
        fx.interact(() -> stage.offer(FakeRollbacks.PAYMENTS));
        awaitsFocus("rollback-reason");
        return this;
    }

    RollbackRobot plans(String reason) {
        types(reason).presses(KeyCode.ENTER);
        awaitsFocus(PlanFoot.CANCEL);
        awaits("the plan", () -> stage.plan.plan().isPresent());
        return this;
    }

    RollbackRobot goesTo(String screen) {
        fx.interact(() -> stage.screens.goTo(screen));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    RollbackRobot types(String text) {
        for (var character : text.split("")) {
            fx.write(character);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    RollbackRobot presses(KeyCode... together) {
        fx.push(together);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// From the way back, which is in front, to the button behind it.
    RollbackRobot confirms() {
        awaitsFocus(PlanFoot.CANCEL);
        presses(KeyCode.TAB);
        awaitsFocus(PlanFoot.GO);
        return presses(KeyCode.ENTER);
    }

    RollbackRobot ticks() {
        fx.interact(() -> stage.frame.tick());
        return this;
    }

    void awaits(String expectation, BooleanSupplier holds) {
        Headless.await(expectation + "; the focus is on " + Headless.onFx(this::focus), holds);
    }

    void awaitsFocus(String id) {
        Headless.await("the focus is on " + id + ", not on " + Headless.onFx(this::focus), () -> focus().equals(id));
    }

    void awaitsWords(String words) {
        Headless.await("one reads " + words, () -> reads(words));
    }

    boolean reads(String words) {
        return stage.frame.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(RollbackRobot::isShown).anyMatch(one -> one.getText() != null && one.getText().contains(words));
    }

    String screen() {
        return Headless.onFx(() -> stage.screens.frontProperty().get().id());
    }

    boolean isDisabled(String id) {
        return Headless.onFx(() -> stage.frame.lookup("#" + id).isDisabled());
    }

    private String focus() {
        var focused = stage.frame.getScene().getFocusOwner();
        return focused == null || focused.getId() == null ? "" : focused.getId();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}
