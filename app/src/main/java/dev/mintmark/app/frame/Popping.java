package dev.mintmark.app.frame;

import dev.mintmark.app.theme.Enlarged;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// Small panels that open at a control and close by Esc or a click elsewhere.
final class Popping {

    private static final double CORNER = 8;

    private Popping() {}

    static PopOver below(Node anchor, Node content) {
        return show(anchor, content, ArrowLocation.TOP_CENTER);
    }

    static PopOver above(Node anchor, Node content) {
        return show(anchor, content, ArrowLocation.BOTTOM_CENTER);
    }

    private static PopOver show(Node anchor, Node content, ArrowLocation arrow) {
        var popOver = new PopOver(Enlarged.as(anchor, content));
        popOver.setArrowLocation(arrow);
        popOver.setDetachable(false);
        popOver.setCornerRadius(CORNER);
        popOver.setArrowSize(CORNER);
        popOver.setFadeInDuration(Duration.ONE);
        popOver.setFadeOutDuration(Duration.ONE);
        popOver.show(anchor);
        return popOver;
    }
}
