package dev.mintmark.app.access;

import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Keys as caps: `g f` is two, `Ctrl+K` one.
public final class KeyCaps {

    /// A plus that joins two keys, and not one that is pressed.
    private static final Pattern BETWEEN = Pattern.compile("(?<=.)\\+(?=.)");

    private KeyCaps() {}

    public static Node of(String keys) {
        var caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_LEFT);
        caps.setMinWidth(HBox.USE_PREF_SIZE);
        for (var key : keys.split(" ")) {
            var cap = new Label(BETWEEN.matcher(key).replaceAll(" "));
            cap.getStyleClass().add("key");
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
