package dev.mintmark.app.access;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Keys as caps: `g f` is two, `Ctrl+K` one.
public final class KeyCaps {

    private KeyCaps() {}

    public static Node of(String keys) {
        var caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_LEFT);
        caps.setMinWidth(HBox.USE_PREF_SIZE);
        for (var key : keys.split(" ")) {
            var cap = new Label(key.replace('+', ' '));
            cap.getStyleClass().add("key");
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
