package dev.mintmark.app.pieces;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.domain.Problem;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small nodes that several parts of the screen are made of.
public final class Pieces {

    private Pieces() {}

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A title, which is never cut.
    public static Label title(String text) {
        var title = label(text, "title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    /// A sentence over as many lines as it needs.
    public static Label sentence(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox line(double gap, Node... parts) {
        var line = new HBox(gap, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// A button that says which key does the same.
    public static Button button(String id, String text, String key, Runnable action) {
        var button = key.isEmpty() ? new Button(text) : new Button(text, KeyCaps.of(key));
        if (!key.isEmpty()) {
            button.getStyleClass().add("with-key");
        }
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return Described.as(button, text, key);
    }

    /// Has all the height there is, and scrolls where that is less than `least`.
    public static ScrollPane roomy(Region content, double least) {
        content.setMinHeight(least);
        var scroll = new PlainScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        return scroll;
    }

    public static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// What went wrong, why and what next, in a box that does not shout.
    public static VBox problem(Problem problem, Node... below) {
        var icon = new FontIcon(Icon.ALERT_TRIANGLE);
        icon.getStyleClass().add("status-warning");
        var what = sentence(problem.what(), "strong");
        HBox.setHgrow(what, Priority.ALWAYS);
        var note = new VBox(6, line(10, icon, what), sentence(problem.why() + " " + problem.next(), "muted"));
        var foot = line(8, below);
        foot.getChildren().addAll(spring(), label(problem.code(), "mono", "subtle"));
        note.getChildren().add(foot);
        note.getStyleClass().add("copies-problem");
        return note;
    }

    /// A problem if there is one; nothing else.
    public static void problem(VBox box, Optional<Problem> problem) {
        box.getChildren().setAll(problem.stream().map(one -> (Node) problem(one)).toList());
        show(box, problem.isPresent());
    }
}
