package dev.mintmark.app.theme;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A pane that scrolls and keeps no picture of what it shows. JavaFX's own keeps one, in a pool that grows with every size
/// that a pane ever had, and when it paints in software that stays in memory long after the page is gone; and where text is
/// larger, a picture that is enlarged is blurred.
public class PlainScrollPane extends ScrollPane {

    private static final String VIEWPORT = "viewport";

    protected PlainScrollPane() {}

    public PlainScrollPane(Node content) {
        super(content);
    }

    @Override
    protected final Skin<?> createDefaultSkin() {
        var skin = new ScrollPaneSkin(this);
        keepNoPicture(this);
        return skin;
    }

    /// Of what is in view now; whoever is given another skin keeps one again.
    static void keepNoPicture(ScrollPane pane) {
        pane.getChildrenUnmodifiable().stream().filter(part -> part.getStyleClass().contains(VIEWPORT))
                .forEach(part -> part.setCache(false));
    }
}
