package dev.mintmark.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.frame.WindowRobot;
import dev.mintmark.app.look.Headless;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/// Walks every screen of the window: each thing that takes the focus says what it is and is reached by Tab.
class EverythingIsReachableTest {

    private static final int MORE_THAN_ENOUGH_TABS = 300;

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean speaks(Node node) {
        var spoken = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return spoken || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
    }

    private static Set<Node> byTab(Node start) {
        var seen = new LinkedHashSet<Node>();
        start.requestFocus();
        for (var tabs = 0; tabs < MORE_THAN_ENOUGH_TABS; tabs++) {
            var focused = start.getScene().getFocusOwner();
            if (focused == null || !seen.add(focused) && focused == start) {
                break;
            }
            focused.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return seen;
    }

    private static void walk(String... keys) {
        var operator = WindowRobot.atAWindow();
        for (var part : keys) {
            operator.types(part);
        }
        Headless.onFx(() -> {
            var focusable = new ArrayList<Node>();
            collect(operator.root(), focusable);
            assertThat(focusable).as("something to do on this screen").hasSizeGreaterThan(5);
            assertThat(focusable).as("says what it is").allMatch(EverythingIsReachableTest::speaks);
            assertThat(byTab(focusable.getFirst())).as("reached by Tab").containsAll(focusable);
            return null;
        });
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
    void noRuleOfTheStyleSheetsIsBroken() {
        Headless.onFx(() -> {
            CssParser.errorsProperty().clear();
            return null;
        });
        WindowRobot.atAWindow().types("gs").types("gc").types("older\nnewer\n").types("3").types("?");
        assertThat(Headless.onFx(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
    }
}
