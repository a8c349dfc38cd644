package dev.mintmark.app.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        looking.look(root, Optional.empty());
        return looking.found;
    }

    /// @param scrolled what this is scrolled in, if it is
    private void look(Node node, Optional<ScrollPane> scrolled) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) {
            return;
        }
        if (node instanceof Labeled labeled && hasToBeWhole(labeled)) {
            check(labeled, scrolled);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child,
                    node instanceof ScrollPane pane ? Optional.of(pane) : scrolled));
        }
    }

    private static boolean hasToBeWhole(Labeled labeled) {
        var toldElsewhere = labeled.getStyleClass().contains("may-be-cut") && labeled.getTooltip() != null;
        return labeled.getText() != null && !labeled.getText().isBlank() && !toldElsewhere && (labeled instanceof ButtonBase
                || labeled.isWrapText() || labeled.getTooltip() == null
                && labeled.getStyleClass().stream().anyMatch(WHOLE::contains));
    }

    private void check(Labeled labeled, Optional<ScrollPane> scrolled) {
        labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(shown -> !shown.getText().equals(labeled.getText()) && shown.getText().endsWith("..."))
                .forEach(shown -> found.add(name(labeled) + " reads " + shown.getText()));
        var place = labeled.localToScene(labeled.getLayoutBounds());
        if (labeled.getChildrenUnmodifiable().isEmpty()) {
            return;
        }
        var room = scrolled.map(pane -> pane.localToScene(pane.getLayoutBounds())).orElse(window);
        var sideways = scrolled.isEmpty() || scrolled.get().getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                || scrolled.get().isFitToWidth();
        var lengthwise = scrolled.isEmpty();
        if (sideways && (place.getMinX() < room.getMinX() - HAIR || place.getMaxX() > room.getMaxX() + HAIR)
                || lengthwise && (place.getMinY() < room.getMinY() - HAIR || place.getMaxY() > room.getMaxY() + HAIR)) {
            found.add(name(labeled) + " is not in the window");
        }
    }

    private static String name(Labeled labeled) {
        return labeled.getClass().getSimpleName() + " " + (labeled.getId() == null ? "" : "#" + labeled.getId() + " ")
                + labeled.getStyleClass() + " '" + labeled.getText() + "'";
    }
}
