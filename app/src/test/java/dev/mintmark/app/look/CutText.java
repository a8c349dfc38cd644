package dev.mintmark.app.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// Finds words that cannot be read to their end where they have to be: on buttons, in titles, in chips, in sentences.
///
/// A name that somebody else chose may be cut where a row has no room for it. So may what has the style class `may-be-cut` and
/// says all of it in its tooltip.
final class CutText {

    private static final Set<String> WHOLE = Set.of("title", "heading", "chip", "strong", "medium", "key");
    private static final double HAIR = 1.5;

    private final Bounds window;
    private final List<String> found = new ArrayList<>();

    private CutText(Bounds window) {
        this.window = window;
    }

    /// What is cut, in words, and where.
    static List<String> in(Parent root) {
        var looking = new CutText(root.localToScene(root.getLayoutBounds()));
        looking.look(root, false);
        return looking.found;
    }

    private void look(Node node, boolean scrolls) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) {
            return;
        }
        if (node instanceof Labeled labeled && hasToBeWhole(labeled)) {
            check(labeled, scrolls);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scrolls || node instanceof ScrollPane));
        }
    }

    private static boolean hasToBeWhole(Labeled labeled) {
        var toldElsewhere = labeled.getStyleClass().contains("may-be-cut") && labeled.getTooltip() != null;
        return labeled.getText() != null && !labeled.getText().isBlank() && !toldElsewhere && (labeled instanceof ButtonBase
                || labeled.isWrapText() || labeled.getTooltip() == null
                && labeled.getStyleClass().stream().anyMatch(WHOLE::contains));
    }

    private void check(Labeled labeled, boolean scrolls) {
        labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(shown -> !shown.getText().equals(labeled.getText()) && shown.getText().endsWith("..."))
                .forEach(shown -> found.add(name(labeled) + " reads " + shown.getText()));
        var place = labeled.localToScene(labeled.getLayoutBounds());
        if (!scrolls && !labeled.getChildrenUnmodifiable().isEmpty() && (place.getMinX() < window.getMinX() - HAIR
                || place.getMaxX() > window.getMaxX() + HAIR || place.getMinY() < window.getMinY() - HAIR
                || place.getMaxY() > window.getMaxY() + HAIR)) {
            found.add(name(labeled) + " is not in the window");
        }
    }

    private static String name(Labeled labeled) {
        return labeled.getClass().getSimpleName() + " " + (labeled.getId() == null ? "" : "#" + labeled.getId() + " ")
                + labeled.getStyleClass() + " '" + labeled.getText() + "'";
    }
}
