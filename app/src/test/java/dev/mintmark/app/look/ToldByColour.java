package dev.mintmark.app.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds states that only a colour tells: a dot or a chip without a word, or one sign in two colours without a word beside it.
final class ToldByColour {

    private static final Set<String> STATES = Set.of("ok", "warning", "danger", "accent");
    private static final String STATUS = "status-";

    private final List<String> found = new ArrayList<>();
    private final Map<String, String> colours = new HashMap<>();

    private ToldByColour() {}

    static List<String> in(Parent root) {
        var looking = new ToldByColour();
        looking.look(root);
        return looking.found;
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        var styles = node.getStyleClass();
        if (styles.contains("dot") && styles.stream().anyMatch(STATES::contains) && !hasWords(node.getParent())
                || styles.contains("chip") && styles.stream().anyMatch(STATES::contains) && !hasWords(node)) {
            found.add(node + " is a colour and nothing else");
        }
        if (node instanceof FontIcon icon && icon.getIconCode() != null) {
            styles.stream().filter(style -> style.startsWith(STATUS) && STATES.contains(style.substring(STATUS.length())))
                    .forEach(style -> sign(icon, style));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void sign(FontIcon icon, String style) {
        var before = colours.putIfAbsent(icon.getIconLiteral(), style);
        if (before != null && !before.equals(style) && !hasWords(icon.getParent())) {
            found.add(icon.getIconLiteral() + " is " + before + " and " + style + ", without a word beside it");
        }
    }

    private static boolean hasWords(Node node) {
        return node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                || node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().flatMap(ToldByColour::words)
                        .anyMatch(text -> !text.isBlank());
    }

    private static Stream<String> words(Node node) {
        return node instanceof Labeled labeled ? Stream.ofNullable(labeled.getText())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(ToldByColour::words)
                : Stream.empty();
    }
}
