package dev.mintmark.app.pieces;

import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.icon.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where a list would be while there is nothing to list: what such a thing is, and how one begins.
public final class EmptyPage extends VBox {

    private static final double WIDEST = 560;
    private static final double GAP = 16;

    private final Button first;

    /// @param first what to do, which gets the focus
    /// @param parts what the card says, above the button
    /// @param also  further buttons
    public EmptyPage(Icon sign, String title, Button first, Node[] parts, Node... also) {
        this.first = first;
        getStyleClass().add("empty-page");
        setAlignment(Pos.TOP_CENTER);
        var icon = new FontIcon(sign);
        icon.getStyleClass().add("large");
        first.getStyleClass().add("primary");
        var head = new VBox(12, icon, Pieces.label(title, "title"));
        head.setAlignment(Pos.CENTER);
        var buttons = Pieces.line(8, first);
        buttons.getChildren().addAll(also);
        var card = new VBox(GAP, parts);
        card.getChildren().add(buttons);
        card.getStyleClass().add("card");
        var inner = new VBox(GAP, head, card);
        inner.setMaxWidth(WIDEST);
        getChildren().setAll(inner);
    }

    /// A key, and what it does on another screen.
    public static Node key(String key, String words) {
        return Pieces.line(8, KeyCaps.of(key), Pieces.label(words, "muted"));
    }

    /// Something above the card, such as why the list could not be read.
    public EmptyPage above(Node note) {
        ((VBox) getChildren().getFirst()).getChildren().add(1, note);
        return this;
    }

    public void focus() {
        first.requestFocus();
    }
}
