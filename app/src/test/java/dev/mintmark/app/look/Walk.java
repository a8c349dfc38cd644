package dev.mintmark.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Walks a screen by the keyboard: each thing that takes the focus says what it is, is reached by Tab, and shows that it
/// has the focus. FX thread only.
public final class Walk {

    private static final int MORE_THAN_ENOUGH_TABS = 400;

    private final Scene scene;

    private Walk(Scene scene) {
        this.scene = scene;
    }

    /// @return how many things there were to do
    public static int through(String name, Scene scene) {
        var walk = new Walk(scene);
        var before = scene.getFocusOwner();
        var focusable = new ArrayList<Node>();
        collect(scene.getRoot(), focusable);
        assertThat(focusable.stream().filter(node -> !speaks(node))).as(name + ": says what it is").isEmpty();
        if (!focusable.isEmpty()) {
            assertThat(walk.byTab(focusable.getFirst())).as(name + ": reached by Tab").containsAll(
                    focusable.stream().filter(node -> !isOneOfSeveral(node)).toList());
        }
        var looks = new HashSet<String>();
        assertThat(focusable.stream().filter(node -> looks.add(node.getClass() + " " + node.getStyleClass()))
                .filter(node -> !walk.showsFocus(node))).as(name + ": shows that it has the focus").isEmpty();
        if (before != null) {
            before.requestFocus();
        }
        return focusable.size();
    }

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

    /// Of toggles that exclude each other Tab goes to the one that is chosen, and the arrows to the others.
    private static boolean isOneOfSeveral(Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
    }

    private Set<Node> byTab(Node start) {
        var seen = new LinkedHashSet<Node>();
        start.requestFocus();
        for (var tabs = 0; tabs < MORE_THAN_ENOUGH_TABS; tabs++) {
            var focused = scene.getFocusOwner();
            if (focused == null || !seen.add(focused) && focused == start) {
                break;
            }
            focused.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return seen;
    }

    /// Whether it, what is in it or what it is in is painted differently with the focus. A window that is not shown gives it
    /// to nobody, so the styles are told by hand.
    private boolean showsFocus(Node node) {
        // A list shows it by the row that is selected, which may be far away.
        if (node instanceof ListView<?> list && !list.getSelectionModel().isEmpty()) {
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            list.layout();
        }
        focus(node, false);
        var without = painted(node);
        focus(node, true);
        var with = painted(node);
        focus(node, false);
        return !without.equals(with);
    }

    private static void focus(Node node, boolean has) {
        Stream.of("focused", "focus-visible").map(PseudoClass::getPseudoClass)
                .forEach(state -> node.pseudoClassStateChanged(state, has));
        for (var within = node; within != null; within = within.getParent()) {
            within.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-within"), has);
        }
    }

    private List<Object> painted(Node node) {
        scene.getRoot().applyCss();
        var all = new ArrayList<Object>();
        paint(node, all);
        for (var within = node.getParent(); within != null; within = within.getParent()) {
            paintOne(within, all);
        }
        return all;
    }

    private static void paint(Node node, List<Object> all) {
        paintOne(node, all);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint(child, all));
        }
    }

    private static void paintOne(Node node, List<Object> all) {
        if (node instanceof Region region) {
            all.add(Optional.ofNullable(region.getBorder()));
            all.add(Optional.ofNullable(region.getBackground()));
        }
        if (node instanceof Labeled labeled) {
            all.add(labeled.getTextFill());
            all.add(labeled.isUnderline());
        }
    }
}
