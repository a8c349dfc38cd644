package dev.mintmark.app.theme;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;

/// A field of several lines that keeps no picture of what it shows, for the reasons of [PlainScrollPane]. The pane that
/// scrolls within it is the skin's, and gets its own parts later.
public final class PlainTextArea extends TextArea {

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new TextAreaSkin(this);
        getChildren().stream().filter(ScrollPane.class::isInstance).map(ScrollPane.class::cast)
                .forEach(pane -> pane.skinProperty().subscribe(_ -> PlainScrollPane.keepNoPicture(pane)));
        return skin;
    }
}
