package broken.mintmark.app.window;

/// Breaks: one door to the FX thread; colours come from the theme; names say what a class is; vendors
/// stay in their rooms.
public final class WindowHelper {

    public com.techsenger.jeditermfx.core.TtyConnector terminal;

    public void paint(javafx.scene.Node node) {
        javafx.application.Platform.runLater(() -> node.setStyle("-fx-background-color: red"));
    }
}
