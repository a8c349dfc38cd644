package broken.mintmark.app.window;

/// Breaks: one door to the FX thread; colours come from the theme; names say what a class is.
public final class WindowHelper {

    public void paint(javafx.scene.Node node) {
        javafx.application.Platform.runLater(() -> node.setStyle("-fx-background-color: red"));
    }
}
