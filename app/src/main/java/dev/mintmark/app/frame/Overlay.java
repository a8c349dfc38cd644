package dev.mintmark.app.frame;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The layer above everything, for one panel at a time. Gives the focus back to where it was.
final class Overlay extends StackPane {

    private static final double FROM_TOP = 72;

    private Node panel;
    private Node focusBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    boolean isOpen() {
        return panel != null;
    }

    boolean shows(Node candidate) {
        return panel == candidate;
    }

    void open(Node newPanel) {
        if (panel == null && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        panel = newPanel;
        setAlignment(panel, Pos.TOP_CENTER);
        setMargin(panel, new Insets(FROM_TOP, 24, 24, 24));
        getChildren().setAll(panel);
        setVisible(true);
    }

    void close() {
        panel = null;
        getChildren().clear();
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
